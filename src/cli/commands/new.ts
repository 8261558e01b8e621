import { type AddCommand, examples } from '../command.ts';

export const newBank: AddCommand = (program, act) => {
  program
    .command('new')
    .summary('write a first bank to edit')
    .description('Write a first bank to edit. A file that exists is never replaced.')
    .argument('<file>', 'where to write it; .yaml is added when it has no ending')
    .addHelpText('after', examples('examdrill new banks/fire-safety.yaml'))
    .action(act(async (world, file: string) => (await import('../../app/new-bank.ts')).newBank(world, file)));
};
