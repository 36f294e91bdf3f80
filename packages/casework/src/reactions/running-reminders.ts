import { type Bell, pause } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { FileUnavailable, Interruption } from '../interruption';
import { onceMore, retryWhileUnavailable } from '../retry';
import { type RemindingOptions, remindingRound, type RoundEnd } from './reminders';
import { slots } from './slots';
import type { ReminderStatus } from './status';

/** Reminders, and all that handing them out runs on. */
export interface RunningRemindersOptions extends Omit<RemindingOptions, 'insist' | 'slots'> {
  readonly atOnce: number;
  /** How often it is asked what is due, in milliseconds. */
  readonly everyMs: number;
  /** Rings whenever the condition changes. */
  readonly bell: Bell;
}

/** Reminders that are handed out now and then. */
export interface RunningReminders {
  readonly status: () => ReminderStatus;
  /** Notes that it is not its turn, or why it has none. */
  readonly noteKeptOut: (cause: FileUnavailable, attempts: number) => void;
  /** Hands out, and again after each pause, until the signal aborts. */
  readonly run: () => Promise<void>;
  /** Ends the pause. */
  readonly now: () => void;
}

type Condition =
  | { readonly _tag: Exclude<ReminderStatus['_tag'], 'Interrupted'> }
  | Pick<Extract<ReminderStatus, { readonly _tag: 'Interrupted' }>, '_tag' | 'cause' | 'attempts'>;

/** Makes the run of the reminders of one name. */
export const runningReminders = (options: RunningRemindersOptions): RunningReminders => {
  const { name, signal, pauseMs, everyMs, atOnce, bell, onError } = options;
  let condition: Condition = { _tag: 'StandingBy' };
  let parked = 0;
  let asked = new AbortController();

  const become = (next: Condition): void => {
    condition = next;
    bell.ring();
  };

  const interrupt = (error: FileUnavailable | BrokenCallback, attempts: number): void => {
    become({ _tag: 'Interrupted', cause: error, attempts });
    onError({ during: 'reminding', names: [name], error, attempts, isRetried: true });
  };

  const insist = async <X extends { readonly _tag: string }, A>(
    task: TaskEither<X, A>,
  ): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> =>
    // what came to its end while they are closed is noted still
    signal.aborted
      ? onceMore(task)
      : retryWhileUnavailable(task, {
          signal,
          pauseMs,
          isOver: () => false,
          onInterruption: (cause, attempts) => {
            if (cause._tag === 'FileUnavailable') interrupt(cause, attempts);
          },
        });

  const round = remindingRound({ ...options, insist, slots: slots(atOnce) });

  const attempt = async (): Promise<RoundEnd> => {
    try {
      return await round();
    } catch (thrown) {
      return E.left({ _tag: 'BrokenCallback', callback: 'now', cause: kindOf(thrown) });
    }
  };

  // no process is kept from ending by the wait
  const next = (milliseconds: number): Promise<void> => {
    const until = AbortSignal.any([signal, asked.signal]);
    return pause(milliseconds, until);
  };

  return {
    status: () => ({ ...condition, parked }),
    now: () => {
      const before = asked;
      asked = new AbortController();
      before.abort();
    },
    noteKeptOut: (cause, attempts) => {
      if (cause.reason === 'busy') become({ _tag: 'StandingBy' });
      else interrupt(cause, attempts);
    },
    run: async () => {
      for (let failures = 0; !signal.aborted;) {
        become({ _tag: 'HandingOut' });
        const ended = await attempt();
        if (ended !== undefined && E.isLeft(ended)) {
          failures += 1;
          interrupt(ended.left, failures);
          await next(pauseMs(failures));
          continue;
        }
        failures = 0;
        // a day that ended meanwhile is followed by the next one at once
        if (ended === undefined) continue;
        parked = ended.right.parked;
        become({ _tag: 'Waiting' });
        await next(everyMs);
      }
    },
  };
};
