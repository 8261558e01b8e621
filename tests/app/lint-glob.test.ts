import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandBraces, isGlob, matchesGlob, parseGlob } from '../../src/app/lint-glob.ts';

function matches(pattern: string, path: string): boolean {
  const glob = parseGlob(pattern);
  return glob !== undefined && matchesGlob(glob, path.split('/'));
}

test.each([
  ['*.yaml', 'a.yaml', true],
  ['*.yaml', 'a/b.yaml', false],
  ['*', '', true],
  ['?.yaml', 'ä.yaml', true],
  ['?.yaml', '🚒.yaml', true],
  ['?.yaml', '.yaml', false],
  ['**/*.yaml', 'a.yaml', true],
  ['**/*.yaml', 'a/b/c.yaml', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', false],
  ['a/**/c', 'a/c', true],
  ['a/**/c', 'a/b/b/c', true],
  ['a/**/c', 'a/b/cc', false],
  ['a/**/b/**/c', 'a/b/x/b/c/c', true],
  ['a**c', 'abbc', true],
  ['a**c', 'a/c', false],
  ['a*b*c', 'axxbxxbxxc', true],
  ['a*b*c', 'axxcxxb', false],
  ['[ab].yaml', 'b.yaml', true],
  ['[a-c]', 'd', false],
  ['[!a-c]', 'd', true],
  ['[^a-c]', 'a', false],
  ['[]a]', ']', true],
  ['[!]a]', ']', false],
  ['[a-]', '-', true],
  ['[\\]x]', ']', true],
  ['[a-\\c]', 'b', true],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['[a', '[a', false],
  ['a\\', 'a\\', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

test('a name without signs matches itself only', () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9 ._#!-]{1,8}$/);
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(isGlob(one)).toBe(false);
      expect(matches(one, one)).toBe(true);
      expect(matches(one, other)).toBe(one === other);
    }),
  );
});

test('agrees with a regular expression', () => {
  const letters = fc.stringMatching(/^[ab]{0,10}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[ab*?]{1,6}$/), letters, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replace(/\*+/g, '[ab]*').replaceAll('?', '[ab]')}$`);
      fc.pre(!/^\*{2,}$/.test(pattern));
      expect(matches(pattern, text)).toBe(expression.test(text));
    }),
  );
});

test('many stars do not make it slow', () => {
  expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(5_000))).toBe(false);
  expect(matches(`${'**/a/'.repeat(100)}b`, 'a/'.repeat(2_000))).toBe(false);
});

test('braces', () => {
  expect(expandBraces('a.{yaml,yml}')).toEqual(['a.yaml', 'a.yml']);
  expect(expandBraces('{a,b}/{c,}')).toEqual(['a/c', 'a/', 'b/c', 'b/']);
  expect(expandBraces('{a}')).toEqual(['{a}']);
  expect(expandBraces('{a,b}'.repeat(7))).toBeUndefined();
});
