import type { ExportOptions } from '../../app/history/export.ts';
import type { ForgetOptions } from '../../app/history/forget.ts';
import { type AddCommand, examples } from '../command.ts';

export const history: AddCommand = (program, act) => {
  const group = program
    .command('history')
    .summary('what was kept: list, check, merge, export and more')
    .description('See what examdrill has kept of your sessions, take it to other places, or let sessions be forgotten.')
    .addHelpText(
      'after',
      examples('examdrill history list', 'examdrill history show 3f2a', 'examdrill history export > backup.jsonl'),
    );
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
    .command('merge')
    .summary('Add what the log files of another computer or a backup know.')
    .description(
      'Add what other log files know: those of another computer, or a backup. What is known already counts once. Exits 1 when a line of them is damaged, 2 when a file cannot be read or is no history.',
    )
    .argument('<file...>', 'log files, or what "history export" wrote')
    .addHelpText(
      'after',
      examples('examdrill history merge backup.jsonl', 'examdrill history merge /media/usb/*.jsonl'),
    )
    .action(act(async (world, files: string[]) => (await load()).merge(world, files)));
  group
    .command('export')
    .summary('Write the history to standard output, as a backup or for other programs.')
    .description(
      'Write the history to standard output. jsonl is a backup for "history merge"; json has every session with its answers; csv has one row for each answer.',
    )
    .option('-f, --format <name>', 'jsonl, json or csv', 'jsonl')
    .addHelpText(
      'after',
      examples('examdrill history export > backup.jsonl', 'examdrill history export --format csv > answers.csv'),
    )
    .action(act(async (world, options: ExportOptions) => (await load()).export(world, options)));
  group
    .command('reports')
    .description('List the mistakes that were reported in questions, for their author.')
    .addHelpText('after', examples('examdrill history reports'))
    .action(act(async (world) => (await load()).reports(world)));
  group
    .command('forget')
    .description('Let sessions not count any more. Their lines stay in the log files.')
    .argument('[session...]', 'the beginnings of their ids')
    .option('--bank <id>', 'all sessions with questions of this bank')
    .option('--all', 'all sessions')
    .addHelpText(
      'after',
      examples(
        'examdrill history forget 3f2a',
        'examdrill history forget --bank fire-safety',
        'examdrill history forget --all',
      ),
    )
    .action(
      act(async (world, sessions: string[], options: ForgetOptions) => (await load()).forget(world, sessions, options)),
    );
};

async function load() {
  return (await import('../../app/history.ts')).history;
}
