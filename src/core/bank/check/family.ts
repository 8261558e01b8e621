import type { Finding } from '../finding.ts';
import { renamed } from '../fixes.ts';
import type { Reading } from '../read.ts';
import { closest, isSlip } from '../suggest.ts';
import { quoted } from '../wording.ts';
import { field } from '../yaml/tree.ts';

/** Banks of a family that are not among those beside or below its file. */
export function checkFamily({ tree }: Reading, known: ReadonlySet<string>): Finding[] {
  const banks = field(tree, 'banks');
  if (banks?.kind !== 'map') return [];
  return [...banks.entries].flatMap(([id, { key }]) => {
    if (known.has(id)) return [];
    const meant = closest(id, known);
    const fix = meant && !banks.entries.has(meant) ? renamed(key, meant, isSlip(id, meant)) : undefined;
    return {
      rule: 'schema/reference',
      message: `There is no bank ${quoted(id)} beside or below this file`,
      help: meant ? `Did you mean ${meant}?` : 'Its file must lie in the folder of the family or in one below it.',
      start: key.start,
      end: key.end,
      ...(fix ? { fix } : {}),
    };
  });
}
