import type { Casework, Command } from '@pavadonis/casework';
import {
  type EventId,
  type EventOf,
  folds,
  follows,
  inOrder,
  isStreamOf,
  type StateOf,
  type StreamOf,
} from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Failure } from '../../failure';
import type { AnyStep, ProvisionOn, Sending, Step, StepOutcome } from '../sheets/step';
import type { Subject } from '../sheets/subject';

/** The outcome of a step that is attempted; on trial something may be new that nobody has recorded. */
export type Attempted = StepOutcome | { readonly _tag: 'New' };

/** Attempts the steps about one thing. */
export interface Attempts {
  readonly attempt: (step: AnyStep, command: Command) => Promise<E.Either<Failure, Attempted>>;
  /** Tells whether a person is registered; of anything else it is true. */
  readonly isRegistered: () => Promise<E.Either<Failure, boolean>>;
}

/** Makes the attempts about the thing of a stream. */
export type AttemptsOn = (stream: StreamOf<Subject>) => Promise<E.Either<Failure, Attempts>>;

/** Attempts steps by casework; `stored` holds the ids of the events that it has stored itself. */
export const byCasework =
  (office: Casework, stored: ReadonlySet<EventId | string>, provisionOn: ProvisionOn): AttemptsOn =>
  (stream) =>
    Promise.resolve(
      E.right({
        attempt: async (step, command) => {
          // a step is planned for a stream of its kind
          const sending: Sending<Subject> = { office, provisionOn, stream, command };
          const outcome = await step.send(sending as never)();
          const isNew =
            E.isRight(outcome) &&
            outcome.right._tag === 'Recorded' &&
            outcome.right.events.every(({ id }) => stored.has(id));
          return isNew ? E.right({ _tag: 'New' }) : outcome;
        },
        isRegistered: async () => {
          if (!isStreamOf('client', stream)) return E.right(true);
          return E.map(
            ({ state }: { readonly state: StateOf['client'] }) => state.registration.registered !== undefined,
          )(await office.state(stream)());
        },
      }),
    );

type ClientEvent = EventOf['client'];

interface Placed {
  readonly event: ClientEvent;
  readonly position: number;
  readonly stream: StreamOf<'client'>;
}

/** The state of a person nobody has recorded anything about, as its events come. */
const growing = (stream: StreamOf<'client'>) => {
  const { initial, evolve } = folds.client;
  let state = initial;
  let events: readonly Placed[] = [];
  let last: ClientEvent | undefined;
  return {
    state: () => state,
    add: (event: ClientEvent): void => {
      events = [...events, { event, position: events.length + 1, stream }];
      if (follows(last, event)) [state, last] = [evolve(state, event), event];
      else {
        const ordered = [...events].sort((a, b) => (inOrder(a, b) ? -1 : 1));
        state = ordered.reduce((folded, each) => evolve(folded, each.event), initial);
        last = ordered.at(-1)?.event;
      }
    },
  };
};

const ofNobody = (stream: StreamOf<'client'>, provisionOn: ProvisionOn): Attempts => {
  const person = growing(stream);
  return {
    attempt: async (step) => {
      const decision = await (step as Step<'client'>).decide(person.state(), provisionOn)();
      if (E.isLeft(decision)) return decision;
      if (E.isLeft(decision.right)) return E.right({ _tag: 'Refused', refusal: decision.right.left });
      const { right: events } = decision.right;
      if (events.length === 0) return E.right({ _tag: 'AlreadySo', revision: 'no_stream', position: 0 });
      for (const event of events) person.add(event);
      return E.right({ _tag: 'New' });
    },
    isRegistered: () => Promise.resolve(E.right(person.state().registration.registered !== undefined)),
  };
};

/**
 * Attempts steps on trial: those of a person who is in the store as casework does, and those of anybody else by the decisions
 * alone, which is faster and comes to the same: nobody wrote there, and nobody merged a stream that has no events. Contracts and
 * operations are looked up again for a service, so that those of the register have to stand where they are looked for.
 */
export const onTrial =
  (store: EventStore, known: AttemptsOn, provisionOn: ProvisionOn): AttemptsOn =>
  async (stream) => {
    if (!isStreamOf('client', stream)) return known(stream);
    const first = await store.readStream(stream, { limit: 1 })();
    if (E.isLeft(first)) return first;
    return first.right.length === 0 ? E.right(ofNobody(stream, provisionOn)) : known(stream);
  };
