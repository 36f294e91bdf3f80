import type { CivilDate, EventId, Facts, RecordableOf, StreamName, StreamOf } from '@pavadonis/domain';
import type {
  CannotForgetClient,
  CannotRequestForgetting,
  CannotWithdrawForgetting,
  ClientNotRegistered,
  ForgettingRequested,
  ForgettingWithdrawn,
} from '@pavadonis/domain/client';
import type { Unstarted } from '@pavadonis/event-store';
import type { CommandError } from '../casework';
import type { StateError } from '../state-error';
import type { Command } from '../command';
import type { Conflict, DecisionRefused, Outcome } from '../outcome';
import type { VaultBehind } from './errors';
import type { Interrupted } from './interrupted';

/** A technical reason for which a call of forgetting failed. The same call may be made again, until it returns an outcome. */
export type ForgettingError = CommandError | StateError | VaultBehind;

/** A person is forgotten: it is recorded in each stream, and no key of theirs is left. */
export interface PersonForgotten {
  readonly _tag: 'Forgotten';
  /** The day on which it was recorded. */
  readonly on: CivilDate;
  /** All streams of the person. */
  readonly streams: readonly StreamOf<'client'>[];
  /**
   * Whether the journal of the file of keys holds nothing of the keys either. If not, somebody reads the file all the while: call
   * `clear` of the vault once they have ended.
   */
  readonly isCleared: boolean;
}

/** A request to forget a person whose delay is over. */
export interface DueForgetting {
  /** The event that asked for it. */
  readonly request: EventId;
  /** The streams of the person that are not forgotten yet; `carryOut` takes any of them. */
  readonly streams: readonly StreamName[];
  /** The first day on which it may be carried out. */
  readonly dueOn: CivilDate;
}

/**
 * Forgets clients: each call records what the domain decides, and has the vault follow what is recorded. Where a call was
 * interrupted, making it again, or opening, goes on.
 */
export interface ClientForgetting {
  /**
   * Asks that a client be forgotten, after the delay. Nothing of any of their streams is revealed from then on.
   *
   * Refused are a stream without any event, and what `requestForgetting` of the domain refuses. Holds are looked up in the
   * operations that paid for the service.
   */
  readonly ask: (
    stream: StreamOf<'client'>,
    facts: Omit<Facts<typeof ForgettingRequested>, 'dueOn'>,
    command: Command,
  ) => Unstarted<
    ForgettingError,
    Outcome<RecordableOf['client'], CannotRequestForgetting | ClientNotRegistered>
  >;
  /** Takes a request back, so that texts are revealed again. Refused is what `withdrawForgetting` of the domain refuses. */
  readonly takeBack: (
    stream: StreamOf<'client'>,
    facts: Facts<typeof ForgettingWithdrawn>,
    command: Command,
  ) => Unstarted<ForgettingError, Outcome<RecordableOf['client'], CannotWithdrawForgetting>>;
  /**
   * Forgets a person whose request is due, on this day: looks at rules and holds again, records it in each of their streams, and
   * then destroys each stream's key, for good. Doing so again returns the same.
   *
   * The ids of the events follow from the request, so the command has none of its own. Its evidence is destroyed with all else.
   */
  readonly carryOut: (
    stream: StreamOf<'client'>,
    command: Omit<Command, 'commandId' | 'seen'>,
  ) => Unstarted<ForgettingError, PersonForgotten | DecisionRefused<CannotForgetClient> | Conflict>;
  /** Returns the requests that may be carried out now, those due first in front. */
  readonly due: () => Unstarted<ForgettingError, readonly DueForgetting[]>;
  /**
   * Has the vault follow the log again, as opening does: call it where somebody corrected a request, merged clients of whom one
   * is to be forgotten, or put a store or keys back. It reads the whole log once.
   */
  readonly finish: () => Unstarted<ForgettingError, readonly Interrupted[]>;
}
