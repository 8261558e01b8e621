import type { PracticeOptions } from '../../app/practice.ts';
import type { ResumeOptions } from '../../app/resume.ts';
import { type AddCommand, examples } from '../command.ts';
import { runOptions } from '../run-options.ts';
import { list, listOf, places, seed, whole } from '../values.ts';

export const practice: AddCommand = (program, act) => {
  const command = program
    .command('practice')
    .summary('answer questions and read why each option is right or wrong')
    .description('Answer questions. After each answer it shows why every option is right or wrong.')
    .argument(
      '[bank...]',
      'ids or files of banks; without any: those in ./banks, else the ones that come with examdrill',
    )
    .option('-n, --count <n>', 'how many questions (default: 15)', whole(1, 10_000))
    .option('--topic <id>', 'only questions of this topic; repeat it for several', list)
    .option('--tag <tag>', 'only questions with this tag; repeat it for several', list)
    .option('--jurisdiction <place>', 'add the questions of a place, such as US-CA', places)
    .option(
      '--only <kinds>',
      'missed, guessed, unseen or marked, or several of them with commas',
      listOf(['missed', 'unseen', 'marked', 'guessed'] as const),
    )
    .option('--question <id>', 'only this question; repeat it for several', list)
    .option('--seed <seed>', 'draw and order as any session with this seed', seed)
    .option('--no-shuffle', 'keep questions and options in the order of the file')
    .option('--until-perfect', 'ask what was missed again, until all is right')
    .option('--minutes <n>', 'stop after this many minutes', whole(1, 10_000))
    .option('--time-per-question <seconds>', 'stop each question after this many seconds', whole(1, 86_400))
    .option('--no-save', 'keep nothing of this session');
  runOptions(command)
    .addHelpText(
      'after',
      examples(
        'examdrill practice',
        'examdrill practice customer-service -n 5',
        'examdrill practice customer-service --only missed,guessed',
        "printf 'a\\nb?\\nc!\\n' | examdrill practice customer-service -n 3 --seed 7",
      ),
    )
    .action(
      act(async (world, banks: string[], options: PracticeOptions) =>
        (await import('../../app/practice.ts')).practice(world, banks, options),
      ),
    );
};

export const resume: AddCommand = (program, act) => {
  const command = program
    .command('resume')
    .summary('go on where a session stopped')
    .description('Go on exactly where a session stopped, however it stopped.')
    .argument('[session]', 'the beginning of its id; without one: the latest unfinished session')
    .option('--abandon', 'give the session up instead; what was answered stays in the history')
    .option('--require-pass', 'exit 1 when the exam is not passed');
  runOptions(command)
    .addHelpText('after', examples('examdrill resume', 'examdrill resume 3f2a', 'examdrill resume 3f2a --abandon'))
    .action(
      act(async (world, session: string | undefined, options: ResumeOptions) =>
        (await import('../../app/resume.ts')).resume(world, session, options),
      ),
    );
};
