import { type Casework, type CommandError, casework, type Outcome } from '@pavadonis/casework';
import type {
  Category,
  Correction,
  Decision,
  EventOf,
  Recordable,
  Settleable,
  StateOf,
  StreamOf,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, Failure, orThrow } from '@pavadonis/event-store';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Request, settled } from './request';

interface Refusal {
  readonly _tag: string;
}

/** The metadata and the moment with which the events of a step are recorded. */
export type Sent = Pick<Request, 'metadata' | 'recordedAt'>;

/** One request in two forms: as the adapters take it, and as casework does. */
export interface Step {
  readonly request: Request;
  readonly send: (office: Casework) => TaskEither<CommandError, Outcome<Recordable, Refusal>>;
}

/** Makes the step of a decision on the settled state of a stream. */
export const decided = <C extends Category, R extends Refusal>(
  sent: Sent,
  stream: StreamOf<C>,
  decision: (state: StateOf[C]) => Decision<R, EventOf[C]>,
): Step => ({
  request: { ...sent, stream, decide: settled(stream, decision) },
  send: (office) => office.decide(stream, () => decision, undefined, sent.metadata),
});

/** Makes the step of a correction, which is decided on a client's stream as recorded. */
export const corrected = <R extends Refusal>(
  sent: Sent,
  stream: StreamOf<'client'>,
  decision: (recorded: readonly Settleable<Client.Recordable>[]) => Decision<R, Correction<Client.Event>>,
): Step => ({
  // a client's stream holds only events of a client
  request: { ...sent, stream, decide: decision as Request['decide'] },
  send: (office) => office.correct(stream, () => decision, undefined, sent.metadata),
});

/** Takes steps with casework, which rejects a refused one as the adapters do. */
export const atOffice =
  (store: EventStore) =>
  async ({ request, send }: Step): Promise<void> => {
    const outcome = await orThrow(send(casework({ store, now: () => request.recordedAt })));
    if (outcome._tag === 'Refused') throw new Failure(outcome.refusal);
    if (outcome._tag === 'Conflict') throw new Failure(outcome);
  };
