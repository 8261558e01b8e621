import { InvalidArgumentError } from 'commander';
import { parsePass } from '../core/bank/exam-form.ts';

/** Reads an option's value as a whole number between two bounds. */
export function whole(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** An option that may be repeated. */
export function each(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** Reads a comma-separated list; the option may be repeated. */
export function list(text: string, before: readonly string[] = []): string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== '')];
}

/** Reads a comma-separated list of known words. */
export function listOf<T extends string>(known: readonly T[]): (text: string, before?: readonly T[]) => T[] {
  return (text, before = []) => {
    const words = list(text).map((word) => {
      const found = known.find((other) => other === word);
      if (!found) throw new InvalidArgumentError(`"${word}" is not one of: ${known.join(', ')}.`);
      return found;
    });
    if (words.length === 0) throw new InvalidArgumentError(`It must name one of: ${known.join(', ')}.`);
    return [...before, ...words];
  };
}

export function seed(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) {
    throw new InvalidArgumentError('A seed has 1 to 64 letters, digits, "_" or "-".');
  }
  return text;
}

/** Places of ISO 3166, such as US-CA; the option may be repeated. */
export function places(text: string, before: readonly string[] = []): string[] {
  const names = list(text);
  const wrong = names.find((name) => !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(name));
  if (wrong !== undefined || names.length === 0) {
    throw new InvalidArgumentError('A jurisdiction is a place of ISO 3166, such as US or US-CA.');
  }
  return [...before, ...names];
}

/** A pass mark: "70%", or "21/30" for a number of right answers. */
export function passMark(text: string) {
  const mark = parsePass(text);
  if (!mark) throw new InvalidArgumentError('A pass mark is a percentage such as 70%, or 21/30 for 21 right of 30.');
  return mark;
}

/** A factor for extra time, as a decimal. */
export function factor(text: string): number {
  const value = Number(text);
  if (!/^\d{1,2}(\.\d{1,3})?$/.test(text) || value < 0.1 || value > 10) {
    throw new InvalidArgumentError('It must be a number from 0.1 to 10, such as 1.5.');
  }
  return value;
}
