import type { StudyOptions } from '../../app/study.ts';
import { type AddCommand, examples } from '../command.ts';
import { list } from '../values.ts';

export const study: AddCommand = (program, act) => {
  program
    .command('study')
    .summary('read the notes of a bank')
    .description("Read the notes of a bank's topics.")
    .argument(
      '[bank...]',
      'ids or files of banks; without any: those in ./banks, else the ones that come with examdrill',
    )
    .option('--topic <id>', 'only this topic; repeat it for several', list)
    .option('--plain', 'static text, as for a screen reader')
    .addHelpText(
      'after',
      examples('examdrill study customer-service', 'examdrill study customer-service --topic listening'),
    )
    .action(
      act(async (world, banks: string[], options: StudyOptions) =>
        (await import('../../app/study.ts')).study(world, banks, options),
      ),
    );
};
