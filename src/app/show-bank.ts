import { bankListing } from '../show/screens/bank-listing.ts';
import { EXIT } from './exit.ts';
import { findPracticeBanks } from './find-banks.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

/** `examdrill show`: stems, options, keys and reasons of a bank, for its author. */
export async function showBank(world: World, argument: string): Promise<number> {
  const plain = isPlain(world);
  const out = plain ? world.out.plain() : world.out;
  const page = { columns: out.columns(), plain };
  for (const { bank } of findPracticeBanks(world, [argument])) out.lines(bankListing(bank, page));
  return EXIT.done;
}
