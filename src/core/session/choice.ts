import type { Item } from '../history/event.ts';

/** Why these options cannot be chosen for an item, as the one line to show; undefined when they can. */
export function whyNotChosen(item: Item, chosen: readonly string[]): string | undefined {
  if (new Set(chosen).size !== chosen.length) return 'An option can be chosen once.';
  if (chosen.some((id) => !item.shown.includes(id))) return 'There is no such option.';
  if (item.select === 'one' && chosen.length > 1) return 'Choose one option.';
  return undefined;
}

/** Are the same options chosen, in whatever order? */
export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
