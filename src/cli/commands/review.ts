import type { ReviewOptions } from '../../app/review.ts';
import { type AddCommand, examples } from '../command.ts';
import { listOf } from '../values.ts';

export const review: AddCommand = (program, act) => {
  program
    .command('review')
    .summary('read a finished session again')
    .description('Read a session again, with the reasons of every question.')
    .argument('[session]', 'the beginning of its id; without one: the latest finished session')
    .option('--only <kind>', 'all, missed, marked, guessed, slow or changed', (text: string) =>
      listOf(['all', 'missed', 'marked', 'guessed', 'slow', 'changed'] as const)(text).at(-1),
    )
    .option('--plain', 'static text, as for a screen reader')
    .addHelpText('after', examples('examdrill review', 'examdrill review --only missed'))
    .action(
      act(async (world, session: string | undefined, options: ReviewOptions) =>
        (await import('../../app/review.ts')).review(world, session, options),
      ),
    );
};
