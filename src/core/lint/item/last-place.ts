import type { Finding } from '../../bank/finding.ts';
import { capital, quoted } from '../../bank/wording.ts';
import { pinFix } from './pin-fix.ts';
import type { Item, ItemOption } from './view.ts';

/**
 * The finding for an option that speaks of "the above". Where it is sure to be shown last it is a hint; where it is
 * shuffled, the fix pins it.
 */
export function asideFinding(rule: string, source: string, item: Item, option: ItemOption, help: string): Finding {
  const last = option.pinned || (!item.shuffled && option === item.options.at(-1));
  const fix = last || !item.shuffled ? undefined : pinFix(source, option);
  const amiss = item.shuffled ? ', and it is not pinned to the last place' : ', and it is not the last one';
  return {
    rule,
    message: `${capital(option.option.name)} is ${quoted(option.text.replace(/[\s.]+$/, ''))}${last ? '' : amiss}`,
    help,
    start: option.node.start,
    end: option.node.end,
    ...(last ? { severity: 'hint' as const } : {}),
    ...(fix ? { fix } : {}),
  };
}
