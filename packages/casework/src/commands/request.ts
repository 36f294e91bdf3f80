import type { Decision, PersonalText, Recordable, Recorded } from '@pavadonis/domain';
import type * as E from 'fp-ts/Either';
import type { IdAt } from '../command';
import type { EventsRecorded } from '../outcome';
import type { BrokenDecision } from './ask';
import type { SealerError } from '../vault/sealer';
import type { Patience } from './patience';
import type { Person } from './person';
import type { Subject } from './persons';

/** The question of a request, and what stands beside its events. */
export interface Asking<Refusal> {
  /** Decides, with the stream as recorded where the request asks for its metadata. */
  readonly decide: (
    person: Person,
    recorded: readonly Recorded<Recordable>[],
  ) => E.Either<BrokenDecision, Decision<Refusal, Recordable>>;
  /** The metadata of the events, as JSON. */
  readonly metadata: string;
}

/** A decision about a stream, with the metadata of its events. */
export interface Request<Refusal> extends Subject {
  readonly asking: Asking<Refusal>;
  /**
   * Returns the same with its personal texts sealed, once the command is known to be new; undefined where none are. It is given
   * a sealed text of the stream, if there is any.
   */
  readonly sealed:
    ((standing: PersonalText | undefined) => Promise<E.Either<SealerError, Asking<Refusal>>>) | undefined;
  /** Whether the decision takes the metadata of the stream, which are not cached. */
  readonly needsMetadata: boolean;
  /** The position of the person's last event that the sender saw; undefined where that does not matter. */
  readonly seen: number | undefined;
  readonly idAt: IdAt;
  readonly patience: Patience<EventsRecorded<Recordable>>;
  /** The moment on Node's clock at which the command was sent. */
  readonly sentAt: number;
}
