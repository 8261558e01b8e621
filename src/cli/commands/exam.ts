import type { ExamOptions } from '../../app/exam.ts';
import { type AddCommand, examples } from '../command.ts';
import { runOptions } from '../run-options.ts';
import { factor, passMark, places, seed, whole } from '../values.ts';

export const exam: AddCommand = (program, act) => {
  const command = program
    .command('exam')
    .summary('sit a mock exam: a clock, marks, an answer sheet, no feedback before you submit')
    .description(
      'Sit a mock exam as licensing exams do it: go back and forth, mark, change answers, submit once. Then the result and every reason.',
    )
    .argument(
      '[bank...]',
      'ids or files of a family or of banks; without any: those in ./banks, else the ones that come with examdrill',
    )
    .option('--preset <id>', 'the form of a known exam; the rules screen says what it imitates')
    .option('-n, --count <n>', 'how many questions', whole(1, 10_000))
    .option('--minutes <n>', 'how long it lasts', whole(1, 10_000))
    .option('--pass <mark>', 'pass mark: 70%, or 21/30 for 21 right of 30', passMark)
    .option('--untimed', 'no clock')
    .option('--time-factor <factor>', 'extra time, such as 1.5', factor)
    .option('--jurisdiction <place>', 'add the questions of a place, such as US-CA', places)
    .option('--seed <seed>', 'draw and order as any exam with this seed: the same form for a class', seed)
    .option('--require-pass', 'exit 1 when the exam is not passed')
    .option('--no-save', 'keep nothing of this exam');
  runOptions(command)
    .addHelpText(
      'after',
      examples(
        'examdrill exam',
        'examdrill exam security-officer --preset ontario',
        'examdrill exam customer-service --time-factor 1.5',
        'examdrill exam customer-service --count 5 --untimed --pass 4/5',
        'examdrill exam customer-service --seed 7 --answers answers.txt --json --require-pass',
      ),
    )
    .action(
      act(async (world, banks: string[], options: ExamOptions) =>
        (await import('../../app/exam.ts')).exam(world, banks, options),
      ),
    );
};
