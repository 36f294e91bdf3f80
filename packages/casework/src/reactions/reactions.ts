import type { FileUnavailable } from '../interruption';
import type { InvalidArgument, Unstarted } from '@pavadonis/event-store';
import type { ParkedEvent } from './failure';
import type { ReactionStatus, ReminderStatus } from './status';

/** Reactions and reminders that run, until they are closed. */
export interface Reactions<Name extends string, ReminderName extends string> {
  /** Returns the condition of each reaction. */
  readonly status: () => Readonly<Record<Name, ReactionStatus>>;
  /** Returns the condition of the reminders of each name. */
  readonly reminderStatus: () => Readonly<Record<ReminderName, ReminderStatus>>;
  /**
   * Waits until each reaction was handed every event of the log up to a position, or parked it. Rejects nothing and has no limit
   * but the signal: it returns whether it is so.
   */
  readonly doneUpTo: (
    position: number,
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Unstarted<InvalidArgument, boolean>;
  /** Returns the events that are parked, of all reactions that the file knows. */
  readonly parked: () => Unstarted<FileUnavailable, readonly ParkedEvent[]>;
  /**
   * Hands a parked event over again, as often as an event is that failed never. Events of its stream may have been handed over
   * since. Returns false where it is not parked, and of a reaction that does not run here.
   */
  readonly retry: (parked: Pick<ParkedEvent, 'reaction' | 'position'>) => Unstarted<FileUnavailable, boolean>;
  /** Drops a parked event, which is never handed over again. Returns false where it is not parked. */
  readonly drop: (parked: Pick<ParkedEvent, 'reaction' | 'position'>) => Unstarted<FileUnavailable, boolean>;
  /** Hands out now what fell due, as it is done every now and then; for a host that knows of a reason. */
  readonly remindNow: () => void;
  /** Stops, once what is in hand came to its end, and releases the file. */
  readonly close: () => Unstarted<FileUnavailable, void>;
}
