import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { lintProgress } from '../../src/app/lint-progress.ts';
import { createPrinter } from '../../src/app/output.ts';
import { plainTheme } from '../../src/show/theme.ts';
import { fakeClock } from '../helpers/fake-world.ts';

function start({ isTTY = true, columns = 80, env = {} } = {}) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns });
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  const clock = fakeClock();
  const progress = lintProgress({ err: createPrinter(stream, plainTheme), clock, env });
  return { clock, progress, text: () => text };
}

test('nothing is shown of quick work', () => {
  const { clock, progress, text } = start();
  progress.at(0, 200);
  clock.pass(999);
  progress.at(199, 200);
  progress.end();
  expect(text()).toBe('');
});

test('after a second a line, ten times a second at most, gone at the end', () => {
  const { clock, progress, text } = start();
  clock.pass(1_000);
  progress.at(120, 200);
  clock.pass(99);
  progress.at(121, 200);
  clock.pass(1);
  progress.at(122, 200);
  progress.end();
  expect(text()).toBe('\r\x1b[KChecked 120 of 200 files\r\x1b[KChecked 122 of 200 files\r\x1b[K');
});

test('it is never wider than the terminal', () => {
  const { clock, progress, text } = start({ columns: 12 });
  clock.pass(1_000);
  progress.at(1, 2);
  expect(text()).toBe('\r\x1b[KChecked 1 o');
});

test.each([{ isTTY: false }, { env: { TERM: 'dumb' } }])('never with %j', (options) => {
  const { clock, progress, text } = start(options);
  clock.pass(5_000);
  progress.at(1, 2);
  progress.end();
  expect(text()).toBe('');
});
