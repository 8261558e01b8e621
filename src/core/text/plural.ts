/** A number with its noun: `1 question`, `2 questions`, `12,000 answers`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  const digits = n >= 10_000 ? String(n).replace(/\B(?=(\d{3})+$)/g, ',') : String(n);
  return `${digits} ${n === 1 ? one : many}`;
}
