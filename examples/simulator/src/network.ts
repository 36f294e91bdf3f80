import { storeUnavailable, type StoreUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/** The fate of a call on its way to the store and back. */
export type Fate = 'answered' | 'late' | 'lost' | 'unreachable' | 'io_error' | 'busy' | 'repeated';

type Answer = E.Either<{ readonly _tag: string }, unknown>;

/** A call that is under way, or its answer that is. */
interface Delivery {
  readonly host: number;
  readonly call: string;
  readonly perform: () => Promise<Answer>;
  readonly answer: (answer: Answer) => void;
  ready: Answer | undefined;
}

/** The way between hosts and their store: nothing arrives before it is let through. */
export interface Network {
  /** Sends a call. Its promise resolves once the answer is let through, or never. */
  readonly send: <X extends { readonly _tag: string }, A>(
    host: number,
    call: string,
    perform: () => Promise<E.Either<X, A>>,
    signal?: AbortSignal,
  ) => Promise<E.Either<X | StoreUnavailable, A>>;
  readonly underWay: () => readonly Delivery[];
  /** Lets one call happen, or its answer arrive. */
  readonly decide: (delivery: Delivery, fate: Fate) => Promise<void>;
  /** Breaks off all that is under way, of one host or of all: a dead host hears nothing, a living one that it failed. */
  readonly breakOff: (hear: boolean, host?: number) => void;
  /** Fails a call of a host that is not even sent. */
  readonly refuse: (host: number) => StoreUnavailable;
  /** How often a host was told that the store is away. */
  readonly failures: (host: number) => number;
}

/** Makes the network of a world. `note` hears of every delivery. */
export const networkOf = (note: (line: string) => void): Network => {
  let underWay: Delivery[] = [];
  const failures = new Map<number, number>();

  const noteFailure = (host: number): void => void failures.set(host, (failures.get(host) ?? 0) + 1);

  const finish = (delivery: Delivery, answer: Answer): void => {
    underWay = underWay.filter((each) => each !== delivery);
    if (E.isLeft(answer) && answer.left._tag === 'StoreUnavailable') noteFailure(delivery.host);
    delivery.answer(answer);
  };

  const fail = (delivery: Delivery, reason: StoreUnavailable['reason']): void => {
    finish(delivery, E.left(storeUnavailable(reason, 'SIMULATED')));
  };

  const perform = async (delivery: Delivery): Promise<Answer> =>
    (delivery.ready ??= await delivery.perform());

  return {
    send: (host, call, work, signal) =>
      new Promise((resolve) => {
        const delivery: Delivery = {
          host,
          call,
          perform: work,
          answer: resolve as Delivery['answer'],
          ready: undefined,
        };
        underWay.push(delivery);
        signal?.addEventListener('abort', () => {
          // one that has not begun stores nothing then
          if (delivery.ready === undefined && underWay.includes(delivery)) fail(delivery, 'busy');
        });
      }),
    underWay: () => underWay,
    decide: async (delivery, fate) => {
      note(`${delivery.host} ${delivery.call} ${fate}`);
      switch (fate) {
        case 'answered':
          finish(delivery, await perform(delivery));
          return;
        case 'late':
          await perform(delivery);
          return;
        case 'lost':
          await perform(delivery);
          fail(delivery, 'unreachable');
          return;
        case 'repeated':
          await perform(delivery);
          if (delivery.call.startsWith('append')) delivery.ready = undefined;
          finish(delivery, await perform(delivery));
          return;
        case 'unreachable':
        case 'io_error':
        case 'busy':
          // what is ready may have been stored
          fail(delivery, delivery.ready === undefined ? fate : 'unreachable');
      }
    },
    breakOff: (hear, host) => {
      for (const delivery of underWay.filter((each) => host === undefined || each.host === host))
        if (hear) fail(delivery, 'unreachable');
        else underWay = underWay.filter((each) => each !== delivery);
    },
    refuse: (host) => {
      noteFailure(host);
      return storeUnavailable('unreachable', 'SIMULATED');
    },
    failures: (host) => failures.get(host) ?? 0,
  };
};
