import { Command } from 'commander';
import type { World } from '../app/world.ts';
import type { Act } from './command.ts';
import { exam } from './commands/exam.ts';
import { explain } from './commands/explain.ts';
import { history } from './commands/history.ts';
import { lint } from './commands/lint.ts';
import { list } from './commands/list.ts';
import { newBank } from './commands/new.ts';
import { practice, resume } from './commands/practice.ts';
import { review } from './commands/review.ts';
import { schema } from './commands/schema.ts';
import { show } from './commands/show.ts';
import { study } from './commands/study.ts';

const COMMANDS = { practice, exam, resume, review, study, history, list, show, new: newBank, lint, explain, schema };

/**
 * The command line; when it names a command, only that one is made. `prepare` runs before a command, `done` gets its exit
 * code.
 */
export function createProgram(world: World, done: (exit: number) => void, prepare: () => void): Command {
  const act: Act =
    (work) =>
    async (...args) => {
      prepare();
      done(await work(world, ...args));
    };
  const program = new Command('examdrill')
    .description('Exam practice in the terminal, with the reason why every option is right or wrong.')
    .version(world.version, '-V, --version', 'print the version')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('See: examdrill --help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out.text(text),
      writeErr: (text) => world.err.text(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'examdrill: ')),
      getOutHelpWidth: () => world.out.columns(),
      getErrHelpWidth: () => world.err.columns(),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const [first = ''] = world.argv;
  const wanted = Object.entries(COMMANDS).filter(([name]) => name === first);
  for (const [, add] of wanted.length > 0 ? wanted : Object.entries(COMMANDS)) add(program, act);
  program.addHelpText(
    'after',
    '\nExamples:\n  $ examdrill practice customer-service\n  $ examdrill exam customer-service\n  $ examdrill resume\n  $ examdrill lint banks\n\nIn a terminal, examdrill alone opens a menu.',
  );
  return program;
}
