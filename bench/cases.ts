import { join } from 'node:path';
import { generateBanks } from './generate.ts';
import { bundled, launcher, temp } from './place.ts';
import { counted, timed, type Usage } from './program.ts';
import { firstQuestion } from './terminal.ts';

export interface Case {
  id: string;
  what: string;
  run(): Usage | Promise<Usage>;
}

export const tenQuestions = join(temp, 'ten/bank-001.yaml');
export const tenThousand = join(temp, 'ten-thousand');

/** Makes the banks and the peer, and names everything that is run whole and timed. */
export function prepareCases(): Case[] {
  const thousand = join(temp, 'thousand');
  generateBanks(join(temp, 'ten'), 1, 10);
  generateBanks(thousand, 20, 50);
  generateBanks(tenThousand, 200, 50);
  const peer = bundled('peer');
  return [
    { id: 'floor', what: 'node -e 0', run: () => short('-e', '0') },
    { id: 'version', what: '--version', run: () => short(launcher, '--version') },
    { id: 'help', what: '--help', run: () => short(launcher, '--help') },
    { id: 'practice', what: 'practice to its first question', run: () => firstQuestion(tenQuestions) },
    { id: 'lint-10', what: 'lint 10 questions', run: () => short(launcher, 'lint', tenQuestions) },
    { id: 'lint-1000', what: 'lint 1,000 questions', run: () => counted(launcher, 'lint', thousand) },
    { id: 'lint-10000', what: 'lint 10,000 in 200 files', run: () => counted(launcher, 'lint', tenThousand) },
    { id: 'peer-10', what: 'yaml + zod, 10 questions', run: () => short(peer, tenQuestions) },
    { id: 'peer-1000', what: 'yaml + zod, 1,000', run: () => counted(peer, thousand) },
    { id: 'peer-10000', what: 'yaml + zod, 10,000', run: () => counted(peer, tenThousand) },
  ];
}

/** A short run is made twice, so that asking for the time on the processor does not count as its own time. */
function short(...args: string[]): Usage {
  return { ...counted(...args), wallMs: timed(...args) };
}
