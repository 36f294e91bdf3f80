import { setImmediate as inNextTurn } from 'node:timers';

interface Timer {
  at: number;
  readonly number: number;
  readonly call: () => void;
  readonly every?: number;
}

/** The globals that the library finds in place of Node's own timers, clocks and chance. */
interface SimulatedGlobals {
  readonly setTimeout: (call: () => void, milliseconds?: number) => object;
  readonly clearTimeout: (timer: object | undefined) => void;
  readonly setInterval: (call: () => void, milliseconds: number) => object;
  readonly clearInterval: (timer: object | undefined) => void;
  readonly setImmediate: (call: () => void) => object;
  readonly AbortSignal: Pick<typeof AbortSignal, 'abort' | 'any' | 'timeout'>;
  readonly performance: { readonly now: () => number };
  readonly Date: { readonly now: () => number };
  readonly Math: Pick<typeof Math, 'random'>;
}

/** Time that passes only when it is told to. */
export interface SimulatedTime {
  /** Returns the milliseconds that passed since the beginning. */
  readonly now: () => number;
  readonly globals: SimulatedGlobals;
  /** The module `node:timers/promises` in this time. */
  readonly promises: {
    readonly setTimeout: (milliseconds?: number) => Promise<void>;
    readonly setImmediate: () => Promise<void>;
  };
  /** Begins anew: no timer is set, and nothing has passed. `onRest` is called whenever nothing is left to do at once. */
  readonly begin: (onRest: () => void) => void;
  /** Lets everything run that waits for nothing but its turn. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, from timer to timer. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** The moment at which simulated time begins, in milliseconds since 1970. */
export const EPOCH = Date.UTC(2024, 1, 19, 8);

const MOST_TURNS = 5_000;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    inNextTurn(resolve);
  });

const isTimer = (value: unknown): value is Timer => typeof value === 'object' && value !== null;

/** Makes simulated time. */
export const simulatedTime = (): SimulatedTime => {
  let now = 0;
  let numbers = 0;
  let timers = new Set<Timer>();
  let turn: (() => void)[] = [];
  let rest = (): void => undefined;

  const add = (call: () => void, milliseconds: number, every?: number): object => {
    numbers += 1;
    const timer: Timer & { readonly unref: () => object } = {
      at: now + Math.max(1, milliseconds),
      number: numbers,
      call,
      ...(every === undefined ? {} : { every }),
      unref: () => timer,
    };
    timers.add(timer);
    return timer;
  };

  const remove = (timer: object | undefined): void => {
    if (isTimer(timer)) timers.delete(timer);
  };

  const soon = (call: () => void): object => {
    const handle = { unref: (): object => handle };
    turn.push(call);
    return handle;
  };

  const settle = async (): Promise<void> => {
    for (let turns = 0; ; turns += 1) {
      if (turns > MOST_TURNS) throw new Error('comes to no rest');
      await nextTurn();
      if (turn.length === 0) break;
      const due = turn;
      turn = [];
      for (const call of due) call();
    }
    rest();
  };

  const nextBy = (until: number): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers)
      if (timer.at <= until && (first === undefined || timer.at < first.at)) first = timer;
    return first;
  };

  return {
    now: () => now,
    globals: {
      setTimeout: (call, milliseconds = 1) => add(call, milliseconds),
      clearTimeout: remove,
      setInterval: (call, milliseconds) => add(call, milliseconds, milliseconds),
      clearInterval: remove,
      setImmediate: soon,
      AbortSignal: {
        abort: (reason) => AbortSignal.abort(reason),
        any: (signals) => AbortSignal.any(signals),
        timeout: (milliseconds) => {
          const controller = new AbortController();
          add(() => {
            controller.abort();
          }, milliseconds);
          return controller.signal;
        },
      },
      performance: { now: () => now },
      Date: { now: () => EPOCH + now },
      Math: Object.assign(Object.create(Math) as typeof Math, { random: () => 0.5 }),
    },
    promises: {
      setTimeout: (milliseconds = 1) =>
        new Promise((resolve) => {
          add(resolve, milliseconds);
        }),
      setImmediate: () =>
        new Promise((resolve) => {
          soon(resolve);
        }),
    },
    begin: (onRest) => {
      [now, numbers, timers, turn, rest] = [0, 0, new Set(), [], onRest];
    },
    settle,
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (let timer = nextBy(until); timer !== undefined; timer = nextBy(until)) {
        now = Math.max(now, timer.at);
        if (timer.every === undefined) timers.delete(timer);
        else timer.at += timer.every;
        timer.call();
        await settle();
      }
      now = until;
      await settle();
    },
  };
};
