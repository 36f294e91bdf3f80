/** An event as a client proposes it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in the server's log. */
export interface Logged extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** Since 1970, in the server's units of 100 nanoseconds. */
  readonly created: bigint;
}

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

export type Outcome =
  | { readonly _tag: 'Written'; readonly last: Logged }
  | { readonly _tag: 'WrongVersion'; readonly current: bigint | undefined }
  | { readonly _tag: 'Deleted' };

interface Stream {
  readonly events: Logged[];
  /** The revision from which on its events are readable. */
  from: number;
  tombstoned: boolean;
}

export interface Log {
  readonly events: readonly Logged[];
  /** A stream's readable events; undefined if there are none, `deleted` if it was deleted for good. */
  readonly stream: (name: string) => readonly Logged[] | 'deleted' | undefined;
  readonly append: (name: string, expected: Expected, batch: readonly Proposed[]) => Outcome;
  readonly remove: (name: string, forGood: boolean) => void;
  /** Calls back after every append, until told to stop. */
  readonly watch: (wake: () => void) => () => void;
}

// the positions of a real server are bytes of a file: neither dense nor beginning at 1
const STEP = 137n;
const TICKS = 10_000n;

const isExpected = (expected: Expected, current: bigint | undefined): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'no_stream':
      return current === undefined;
    case 'stream_exists':
      return current !== undefined;
    default:
      return current === expected;
  }
};

/** The log of a server, that outlives its connections; its first event stands a little after `begin`. */
export const newLog = (begin = 0n): Log => {
  const events: Logged[] = [];
  const streams = new Map<string, Stream>();
  const watching = new Set<() => void>();

  // a real server knows a batch again only at a revision before the stream's last one, and only as a whole
  const repeated = (stream: Stream, expected: Expected, batch: readonly Proposed[]): Logged | undefined => {
    const from =
      expected === 'no_stream' ? 0 : typeof expected === 'bigint' ? Number(expected) + 1 : undefined;
    if (from === undefined) return undefined;
    const there = stream.events.slice(from, from + batch.length);
    return batch.every(({ id }, i) => there[i]?.id === id) ? there.at(-1) : undefined;
  };

  return {
    events,
    stream: (name) => {
      const found = streams.get(name);
      if (found?.tombstoned === true) return 'deleted';
      const readable = found?.events.slice(found.from);
      return readable === undefined || readable.length === 0 ? undefined : readable;
    },
    append: (name, expected, batch) => {
      const stream: Stream = streams.get(name) ?? { events: [], from: 0, tombstoned: false };
      if (stream.tombstoned) return { _tag: 'Deleted' };
      const isEmpty = stream.events.length === stream.from;
      const current = isEmpty ? undefined : BigInt(stream.events.length - 1);
      if (!isExpected(expected, current)) {
        const last = repeated(stream, expected, batch);
        return last === undefined ? { _tag: 'WrongVersion', current } : { _tag: 'Written', last };
      }
      streams.set(name, stream);
      const created = BigInt(Date.now()) * TICKS;
      for (const each of batch) {
        const position = begin + BigInt(events.length + 1) * STEP;
        const logged = { ...each, stream: name, revision: BigInt(stream.events.length), position, created };
        events.push(logged);
        stream.events.push(logged);
      }
      for (const wake of [...watching]) wake();
      const last = stream.events.at(-1);
      if (last === undefined) throw new Error('an empty append to a new stream');
      return { _tag: 'Written', last };
    },
    remove: (name, forGood) => {
      const stream = streams.get(name);
      if (stream === undefined) throw new Error(`there is no stream ${name}`);
      stream.from = stream.events.length;
      stream.tombstoned = forGood;
    },
    watch: (wake) => {
      watching.add(wake);
      return () => watching.delete(wake);
    },
  };
};
