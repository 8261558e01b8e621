import { emitKeypressEvents } from 'node:readline';
import type { Input } from '../world.ts';

/** A key by its name (`enter`, `left`, `ctrl-c` …), or the character it types. */
export type Key = string;

export interface Keyboard {
  /** Puts the terminal back as it was. */
  close(): void;
  /** Leaves the keyboard to others while the process is stopped. */
  release(): void;
  /** Takes the keys again. */
  take(): void;
}

interface Keypress {
  name?: string;
  ctrl?: boolean;
  meta?: boolean;
}

const NAMES: Record<string, Key> = {
  return: 'enter',
  enter: 'enter',
  space: 'space',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  pageup: 'left',
  pagedown: 'right',
  escape: 'escape',
  backspace: 'backspace',
  tab: 'tab',
};

/** Owns the keyboard for a whole session, so that no key is lost between two questions. */
export function openKeyboard(input: Input, onKey: (key: Key) => void, onEnd: () => void): Keyboard {
  const pressed = (text: string | undefined, key: Keypress | undefined) => {
    const name = keyName(text, key);
    if (name !== undefined) onKey(name);
  };
  emitKeypressEvents(input);
  input.on('keypress', pressed);
  input.on('end', onEnd);
  input.on('error', onEnd);
  const take = () => {
    input.setRawMode?.(true);
    input.resume();
  };
  const release = () => {
    try {
      input.setRawMode?.(false);
    } catch {
      // The terminal is gone: there is nothing to put back.
    }
    input.pause();
  };
  take();
  return {
    take,
    release,
    close() {
      input.off('keypress', pressed);
      input.off('end', onEnd);
      input.off('error', onEnd);
      release();
    },
  };
}

function keyName(text: string | undefined, key: Keypress | undefined): Key | undefined {
  if (key?.ctrl) return key.name ? `ctrl-${key.name}` : undefined;
  const name = key?.name === undefined ? undefined : NAMES[key.name];
  if (name) return name;
  if (key?.meta || text === undefined || text.length === 0 || text.startsWith('\u001b')) return undefined;
  return text;
}
