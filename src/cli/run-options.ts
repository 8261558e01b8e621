import type { Command } from 'commander';

/** Options of every command that asks questions. */
export function runOptions(command: Command): Command {
  return command
    .option('--answers <file>', 'play the lines of a file as answers, then finish; - is standard input')
    .option('--json', 'print one JSON object at the end; all other text goes to standard error')
    .option('--plain', 'static text, as for a screen reader');
}
