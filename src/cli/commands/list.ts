import { type AddCommand, examples } from '../command.ts';

export const list: AddCommand = (program, act) => {
  program
    .command('list')
    .summary('list the banks that can be found')
    .description(
      'List the banks that can be found by their id: in ./banks, in the folders of $EXAMDRILL_BANKS, and those that come with examdrill.',
    )
    .addHelpText('after', examples('examdrill list', 'EXAMDRILL_BANKS=~/banks examdrill list'))
    .action(act(async (world) => (await import('../../app/list.ts')).list(world)));
};
