const LONGEST = 60;

/** A name from a bank as it stands in a message: quoted, on one line and not too long. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** Text on one line, cut to a length that a message can carry. */
export function shortened(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** "one, two or three". */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
