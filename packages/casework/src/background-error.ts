import { callHost } from '@pavadonis/event-store';
import type { Interruption } from './interruption';
import type { HistoryLost } from './read-models/history-lost';
import type { ReadModelsClosed, StopReason } from './read-models/stop-reason';

/** A failure of something that happens in the background, where no caller is told. It holds no text and no fact. */
export interface BackgroundError {
  /** The work that failed: following the store, keeping rows in their file, handing an event over, or handing reminders out. */
  readonly during: 'following' | 'keeping' | 'reacting' | 'reminding';
  /** The names of the read models as their file knows them, or the host's name of the reaction or the reminders. */
  readonly names: readonly string[];
  /**
   * The technical error; `textOf` says it in words. Code of a reaction that threw is a `BrokenCallback`, with the kind of what it
   * threw, or `ProcessEnded` where the process ended in each attempt.
   */
  readonly error: Interruption | HistoryLost | Exclude<StopReason, ReadModelsClosed>;
  /** How often it failed in a row; 1 for what is not tried again. */
  readonly attempts: number;
  /** Whether it is tried again by itself. Otherwise a read model or a reaction stopped, or an event is parked. */
  readonly isRetried: boolean;
  /** The position of the event that was handed over, if it was one. */
  readonly position?: number;
}

/** A function of the host that is told of what fails in the background. */
export type OnError = (error: BackgroundError) => void;

/** Returns a function that tells the host, if it wants to be told. Whatever the host's own throws or rejects is let go. */
export const telling =
  (onError: OnError | undefined): OnError =>
  (error) => {
    if (onError !== undefined) callHost(() => onError(error));
  };
