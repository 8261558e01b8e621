/** What the process says to its caller. Signals use 128 + their number. */
export const EXIT = {
  done: 0,
  /** Lint errors, damage found in a history. */
  found: 1,
  /** Wrong usage, or a file that cannot be used. */
  usage: 2,
  /** A mistake in examdrill itself. */
  bug: 3,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with one message for the user. It is caught in one place, which prints it on stderr. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly exit: Exit;

  constructor(message: string, exit: Exit = EXIT.usage) {
    super(message);
    this.exit = exit;
  }
}

/** Commands are built as separate bundles, each with its own copy of the class: it is known by its name. */
export function isStop(error: unknown): error is Stop {
  return error instanceof Error && error.name === 'Stop' && 'exit' in error;
}
