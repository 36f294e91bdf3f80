import type { StreamName } from '@pavadonis/domain';
import { pause } from '@pavadonis/event-store';
import type { Delivered, Pending } from './deliver';
import type { Slots } from './slots';

/** Hands over events: those of one stream one after another, those of several at the same time. */
export interface Lanes {
  /** Adds an event behind those of its stream that stand before it in the log. */
  readonly add: (pending: Pending) => void;
  /** The number of events that wait or are in hand. */
  readonly size: () => number;
  /** The first position at which an event waits or is in hand; undefined where none does. */
  readonly first: () => number | undefined;
  /** Lets go of all that wait. Those in hand come to their end. */
  readonly clear: () => void;
  /** Resolves once nothing is in hand any more. */
  readonly idle: () => Promise<void>;
}

/** The way in which lanes hand over, and when they try again. */
export interface LanesOptions {
  readonly deliver: (pending: Pending) => Promise<Delivered>;
  readonly slots: Slots;
  /** Returns the milliseconds to pause after a number of failures of one event. */
  readonly pauseMs: (failures: number) => number;
  readonly signal: AbortSignal;
  /** Called whenever an event is over; with whether it was parked. */
  readonly onOver: (parked: boolean) => void;
  /** Called with what a store of the host's own threw, although none should. */
  readonly onBroken: (thrown: unknown) => void;
}

interface Lane {
  waiting: Pending[];
  done: Promise<void>;
}

/** Makes the lanes of one reaction. */
export const lanes = ({ deliver, slots, pauseMs, signal, onOver, onBroken }: LanesOptions): Lanes => {
  const byStream = new Map<StreamName, Lane>();
  let size = 0;

  const work = async (lane: Lane): Promise<void> => {
    for (;;) {
      const [pending] = lane.waiting;
      if (pending === undefined || signal.aborted) return;
      // a pause takes no place from others
      const delivered = await slots.inOne(() => deliver(pending));
      if (delivered._tag === 'Ended') return;
      if (delivered._tag === 'Failed') {
        if (lane.waiting[0] === pending) lane.waiting[0] = { ...pending, attempts: delivered.attempts };
        await pause(pauseMs(delivered.attempts), signal);
        continue;
      }
      if (lane.waiting[0] === pending) {
        lane.waiting.shift();
        size -= 1;
      }
      onOver(delivered.parked);
    }
  };

  const begin = (stream: StreamName, pending: Pending): void => {
    const lane: Lane = { waiting: [pending], done: Promise.resolve() };
    byStream.set(stream, lane);
    lane.done = work(lane)
      .catch(onBroken)
      .finally(() => {
        if (byStream.get(stream) === lane) byStream.delete(stream);
      });
  };

  return {
    add: (pending) => {
      size += 1;
      const lane = byStream.get(pending.stream);
      if (lane === undefined || lane.waiting.length === 0) {
        begin(pending.stream, pending);
        return;
      }
      // the first one is in hand
      const after = lane.waiting.findIndex(({ position }, i) => i > 0 && position > pending.position);
      lane.waiting.splice(after === -1 ? lane.waiting.length : after, 0, pending);
    },
    size: () => size,
    first: () => {
      let first: number | undefined;
      for (const { waiting } of byStream.values())
        for (const { position } of waiting) if (first === undefined || position < first) first = position;
      return first;
    },
    clear: () => {
      for (const { waiting } of byStream.values()) waiting.length = 0;
      size = 0;
    },
    idle: async () => {
      while (byStream.size > 0) await Promise.all([...byStream.values()].map(({ done }) => done));
    },
  };
};
