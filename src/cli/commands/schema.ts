import { type AddCommand, examples } from '../command.ts';

export const schema: AddCommand = (program, act) => {
  program
    .command('schema')
    .summary('print the JSON Schema of a bank, for editors')
    .description(
      'Print the JSON Schema (draft-7) of bank and family files. Editors use it to complete and check fields.',
    )
    .addHelpText('after', examples('examdrill schema > bank.schema.json'))
    .action(act(async (world) => (await import('../../app/schema.ts')).schema(world)));
};
