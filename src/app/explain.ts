import { closest } from '../core/bank/suggest.ts';
import { RULES } from '../core/lint/rules/index.ts';
import { ruleList, ruleScreen } from '../show/screens/rule.ts';
import { EXIT, Stop } from './exit.ts';
import type { World } from './world.ts';

/** `examdrill explain`: why a rule exists, or the list of all rules. */
export async function explain(world: World, name: string | undefined, options: { list?: boolean }): Promise<number> {
  const columns = world.out.columns();
  if (options.list || name === undefined) {
    world.out.lines(ruleList(RULES, columns));
    return EXIT.done;
  }
  const rule = RULES.find(({ id }) => id === name);
  if (!rule) {
    const ids = RULES.map(({ id }) => id);
    const meant = closest(name, ids) ?? ids.find((id) => id.endsWith(`/${name}`));
    throw new Stop(`There is no rule "${name}". ${meant ? `Did you mean ${meant}?` : 'See: examdrill explain --list'}`);
  }
  world.out.lines(ruleScreen(rule, columns));
  return EXIT.done;
}
