/** A stream that a program writes to. */
export interface Output {
  /** Writes a text or bytes. A reader who went away is no failure. */
  readonly write: (content: string | Uint8Array) => void;
  /** Whether it is a terminal. */
  readonly isTTY: boolean;
  /** The width of the terminal in characters; absent where it is none. */
  readonly columns?: number | undefined;
}

/** The surroundings of the command: its outputs, its environment, and the signal that interrupts it. */
export interface Surroundings {
  /** The output of results. */
  readonly out: Output;
  /** The output of progress and of what is wrong. */
  readonly err: Output;
  /**
   * The environment: `NO_COLOR`, `TERM`, `PAVADONIS_STORE`, of a register `PAVADONIS_REGISTER_SECRET`, and of a vault
   * `PAVADONIS_VAULT`, `PAVADONIS_FORGOTTEN`, `PAVADONIS_MASTER_FILE` and `PAVADONIS_MASTER` are read.
   */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts where the command is to end. */
  readonly signal: AbortSignal;
  /** Does work that hears of no signal before its end, so that an interrupt ends the process at once; by default just does it. */
  readonly standingStill?: StandingStill;
}

/** Does work during which a program stands still. */
export type StandingStill = <A>(work: () => A) => A;

/** Whether texts may be set off by style: on a terminal that knows some, unless its user wants none (https://no-color.org). */
export const mayStyle = ({ isTTY }: Output, env: Surroundings['env']): boolean =>
  isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
