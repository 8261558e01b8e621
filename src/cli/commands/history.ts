import { type AddCommand, examples } from '../command.ts';

export const history: AddCommand = (program, act) => {
  const group = program
    .command('history')
    .summary('list, show and check what was kept')
    .description('List, show and check what examdrill has kept of your sessions.')
    .addHelpText('after', examples('examdrill history list', 'examdrill history show 3f2a', 'examdrill history check'));
  group
    .command('list')
    .description('List all sessions, and say where they are kept.')
    .addHelpText('after', examples('examdrill history list'))
    .action(act(async (world) => (await load()).list(world)));
  group
    .command('show')
    .description('Show the answers of a session.')
    .argument('[session]', 'the beginning of its id; without one: the latest session')
    .addHelpText('after', examples('examdrill history show', 'examdrill history show 3f2a'))
    .action(act(async (world, session: string | undefined) => (await load()).show(world, session)));
  group
    .command('check')
    .description('Check the log files. Exits 1 when a line of them is damaged.')
    .addHelpText('after', examples('examdrill history check'))
    .action(act(async (world) => (await load()).check(world)));
  group
    .command('reports')
    .description('List the mistakes that were reported in questions, for their author.')
    .addHelpText('after', examples('examdrill history reports'))
    .action(act(async (world) => (await load()).reports(world)));
};

async function load() {
  return (await import('../../app/history.ts')).history;
}
