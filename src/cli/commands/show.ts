import { type AddCommand, examples } from '../command.ts';

export const show: AddCommand = (program, act) => {
  program
    .command('show')
    .summary('read a bank as its author')
    .description('Show the stems, options, keys and reasons of a bank, for its author.')
    .argument('<file>', 'a bank file, a folder, or the id of a bank')
    .addHelpText('after', examples('examdrill show banks/fire-safety.yaml', 'examdrill show customer-service | less'))
    .action(act(async (world, file: string) => (await import('../../app/show-bank.ts')).showBank(world, file)));
};
