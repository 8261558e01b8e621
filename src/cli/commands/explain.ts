import { type AddCommand, examples } from '../command.ts';

export const explain: AddCommand = (program, act) => {
  program
    .command('explain')
    .summary('why a lint rule exists')
    .description('Say why a lint rule exists, with a bad and a good example.')
    .argument('[rule]', 'its name, such as key/none; without one: the list of all rules')
    .option('--list', 'list all rules')
    .addHelpText('after', examples('examdrill explain key/several', 'examdrill explain --list'))
    .action(
      act(async (world, rule: string | undefined, options: { list?: boolean }) =>
        (await import('../../app/explain.ts')).explain(world, rule, options),
      ),
    );
};
