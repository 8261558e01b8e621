import { Option } from 'commander';
import type { LintOptions } from '../../app/lint-options.ts';
import { type AddCommand, examples } from '../command.ts';
import { each, list, whole } from '../values.ts';

const MANY = 1_000_000;

export const lint: AddCommand = (program, act) => {
  program
    .command('lint')
    .summary('check bank files')
    .description(
      'Check bank files. Exits 0 without errors, 1 with errors or too many warnings, 2 when something cannot be read or nothing is found to check.',
    )
    .argument(
      '[path...]',
      'files, folders or patterns such as "banks/**/*.yaml"; without any: ./banks if it exists, else this folder',
    )
    .option(
      '-f, --format <name[:file]>',
      'pretty, concise, json, sarif, github, gitlab or junit; may be repeated with a file',
      each,
    )
    .option('--rule <rule>', 'only this rule; may be repeated', list)
    .addOption(new Option('--hints', 'list hints, too'))
    .addOption(new Option('--quiet', 'list errors only').conflicts('hints'))
    .option('--max-warnings <n>', 'exit 1 when there are more warnings', whole(0, MANY))
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'write what is found into the baseline')
    .option('--prune-baseline', 'take out of the baseline what is gone')
    .option('--fix', 'make the fixes that are safe, then check again')
    .option('--fix-unsafe', 'make those, too, that may change what is meant')
    .option('--fix-dry-run', 'print what would be fixed, as a diff')
    .option('--stdin', 'check the standard input')
    .option('--stdin-filename <name>', 'the name of the file that the standard input stands for')
    .option('--cue-report', 'print what a candidate who knows nothing would score')
    .option('--print-config', 'print the levels and options that hold here')
    .addHelpText(
      'after',
      examples(
        'examdrill lint',
        'examdrill lint banks/fire-safety.yaml --format json',
        'examdrill lint banks --max-warnings 0 -f pretty -f sarif:lint.sarif',
        'examdrill lint banks --baseline lint-baseline.json --update-baseline',
      ),
    )
    .action(
      act(async (world, paths: string[], options: LintOptions) =>
        (await import('../../app/lint.ts')).lint(world, paths, options),
      ),
    );
};
