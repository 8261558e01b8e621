import { closest } from '../bank/suggest.ts';

/** The rule that an unknown name most likely stands for: spelled alike, or the only one of that name in any family. */
export function meantRule(name: string, rules: readonly string[]): string | undefined {
  const sameName = rules.filter((rule) => rule.endsWith(`/${name}`));
  return sameName.length === 1 ? sameName[0] : closest(name, rules);
}

/** What to do about a rule that does not exist, as a sentence. */
export function unknownRuleHelp(meant: string | undefined): string {
  return meant ? `Did you mean ${meant}?` : 'To see all rules: examdrill explain --list.';
}
