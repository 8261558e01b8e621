import { type AddCommand, examples } from '../command.ts';

export const lint: AddCommand = (program, act) => {
  program
    .command('lint')
    .summary('check bank files')
    .description('Check bank files. Exits 0 without errors, 1 with errors, 2 when a path cannot be read.')
    .argument('[path...]', 'files or folders; without any: ./banks if it exists, else this folder')
    .option('-f, --format <name>', 'pretty, concise or json', 'pretty')
    .addHelpText('after', examples('examdrill lint', 'examdrill lint banks/fire-safety.yaml --format json'))
    .action(
      act(async (world, paths: string[], options: { format: string }) =>
        (await import('../../app/lint.ts')).lint(world, paths, options),
      ),
    );
};
