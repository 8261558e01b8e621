const RULES_PAGE = 'https://github.com/examdrill/examdrill/blob/main/docs/rules.md';

/** Where a rule is documented. */
export function ruleAddress(rule: string): string {
  return `${RULES_PAGE}#${rule.replace('/', '')}`;
}
