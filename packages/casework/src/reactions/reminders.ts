import type { CivilDate, Period, StreamName } from '@pavadonis/domain';
import { pause } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { hash } from 'node:crypto';
import type { OnError } from '../background-error';
import { toldReact } from '../channels/told-react';
import type { FileUnavailable, Interruption } from '../interruption';
import type { ReactionFailure } from './failure';
import type { Reminded } from './file/reminded';
import type { KnownReminders, ReactionsFile } from './file/reactions-file';
import type { Slots } from './slots';

/** Something to be reminded of, about the person or the thing of a stream. The reminders of the findings are such. */
export interface AboutStream {
  /** The stream of the person, or of the thing. */
  readonly stream: StreamName;
}

/** A handing out of one person's reminders: all that the host is told beside them. */
export interface HandingOut {
  /** The person's stream, or that of a thing such as an operation. */
  readonly stream: StreamName;
  /** The day in Latvia on which they are handed out. */
  readonly day: CivilDate;
  /** How often they were handed out on that day, with this time; from 1 on. */
  readonly attempt: number;
  /** Aborts when the reactions are closed. */
  readonly signal: AbortSignal;
}

/** Reminders that are handed out as they fall due: each once, and those of one person together, at most once a day. */
export interface ReminderReaction<R extends AboutStream = AboutStream> {
  /**
   * Returns what falls due in a period, which ends today. It begins on the last day on which all was handed out, so that no day
   * is left out where nothing ran. Those that were handed out already are left out here, by all that a reminder says.
   */
  due(days: Period): readonly R[] | Promise<readonly R[]>;
  /** Hands out the reminders of one person. Where it throws or rejects, they are handed out again after a pause. */
  remind(reminders: readonly R[], out: HandingOut): Promise<void> | void;
}

/** Returns reminders whose code is given what it says is due. */
export const reminderReaction = <R extends AboutStream>(given: ReminderReaction<R>): ReminderReaction =>
  given;

/** Reminders, and what handing them out needs. */
export interface RemindingOptions {
  readonly name: string;
  readonly reminders: ReminderReaction;
  readonly file: ReactionsFile;
  readonly slots: Slots;
  /** How often a person's reminders are handed out on one day. */
  readonly attempts: number;
  readonly pauseMs: (failures: number) => number;
  /** Returns the day in Latvia. */
  readonly today: () => CivilDate;
  readonly signal: AbortSignal;
  readonly onFailure: (failure: ReactionFailure) => void;
  /** Told of each failure. Throws nothing. */
  readonly onError: OnError;
  readonly insist: <X extends { readonly _tag: string }, A>(
    task: TaskEither<X, A>,
  ) => Promise<E.Either<Exclude<X, Interruption>, A> | undefined>;
}

interface Due {
  readonly reminder: AboutStream;
  readonly key: string;
}

// a hash, so that the file says nothing of a reminder
const keyOf = (reminder: AboutStream): string =>
  hash('sha256', JSON.stringify(Object.entries(reminder).sort(([a], [b]) => (a < b ? -1 : 1))));

const byStream = (due: readonly Due[]): ReadonlyMap<StreamName, readonly Due[]> => {
  const groups = new Map<StreamName, Due[]>();
  for (const each of due) {
    const group = groups.get(each.reminder.stream);
    if (group === undefined) groups.set(each.reminder.stream, [each]);
    else group.push(each);
  }
  return groups;
};

/** How a round ended: all was handed out but for so many persons, or nobody goes on, or the host's code failed. */
export type RoundEnd = E.Either<BrokenCallback | FileUnavailable, { readonly parked: number }> | undefined;

/** Makes the function that hands out, once, all that is due and was not handed out yet. */
export const remindingRound = (options: RemindingOptions) => {
  const {
    name,
    reminders,
    file,
    slots,
    attempts: most,
    pauseMs,
    today,
    signal,
    onFailure,
    onError,
    insist,
  } = options;

  const isClosing = (): boolean => signal.aborted;

  const askDue = async (days: Period): Promise<E.Either<BrokenCallback, readonly Due[]>> => {
    try {
      const due = await reminders.due(days);
      return E.right(due.map((reminder) => ({ reminder, key: keyOf(reminder) })));
    } catch (thrown) {
      return E.left({ _tag: 'BrokenCallback', callback: 'due', cause: kindOf(thrown) });
    }
  };

  /** Hands out to one person until it is done, parked or nobody goes on; returns whether it is done. */
  const handOut = async (
    stream: StreamName,
    due: readonly Due[],
    day: CivilDate,
    before: number,
  ): Promise<boolean | undefined> => {
    const note = (attempts: number, state: Reminded['state'], cause = ''): Promise<unknown> =>
      insist(
        file.remind(
          name,
          { stream, day, attempts, state, cause },
          state === 'done' ? due.map(({ key }) => key) : [],
        ),
      );
    for (let attempts = before; ;) {
      // on the next day they are handed out with what falls due then
      if (isClosing() || today() !== day) return undefined;
      if (attempts >= most) {
        await note(attempts, 'parked');
        return false;
      }
      attempts += 1;
      if ((await note(attempts, 'open')) === undefined) return undefined;
      const all = due.map(({ reminder }) => reminder);
      const attempt = attempts;
      const handed = await slots.inOne(() =>
        toldReact(
          { reaction: name, stream, attempt },
          () => reminders.remind(all, { stream, day, attempt, signal }),
          () => (isClosing() ? 'Stopped' : attempt >= most ? 'Parked' : 'Failed'),
        ),
      );
      if (E.isLeft(handed)) {
        const thrown = handed.left;
        if (isClosing()) return undefined;
        const parked = attempts >= most;
        await note(attempts, parked ? 'parked' : 'open', kindOf(thrown));
        onFailure({ reaction: name, stream, attempts, parked, thrown });
        const error: BrokenCallback = { _tag: 'BrokenCallback', callback: 'remind', cause: kindOf(thrown) };
        onError({ during: 'reminding', names: [name], error, attempts, isRetried: !parked });
        if (parked) return false;
        await pause(pauseMs(attempts), signal);
        continue;
      }
      return (await note(attempts, 'done')) === undefined ? undefined : true;
    }
  };

  const outOf = async ({ lastRound, keys, persons }: KnownReminders, day: CivilDate): Promise<RoundEnd> => {
    const due = await askDue({ from: lastRound, to: day });
    if (E.isLeft(due)) return due;
    const met = new Map(persons.filter((each) => each.day === day).map((each) => [each.stream, each]));
    const fresh = byStream(due.right.filter(({ key }) => !keys.has(key)));
    const outcomes = await Promise.all(
      [...fresh].map(async ([stream, group]) => {
        const known = met.get(stream);
        // what fell due since waits for the next day, as does what failed too often
        if (known?.state === 'done') return true;
        if (known?.state === 'parked') return false;
        return handOut(stream, group, day, known?.attempts ?? 0);
      }),
    );
    if (outcomes.includes(undefined)) return undefined;
    const parked = outcomes.filter((done) => done === false).length;
    const late = [...fresh.keys()].some((stream) => met.get(stream)?.state === 'done');
    // the period goes on beginning where something is left
    const isAll = parked === 0 && !late;
    if (isAll)
      await insist(
        file.endRound(
          name,
          day,
          due.right.map(({ key }) => key),
        ),
      );
    return E.right({ parked });
  };

  return async (): Promise<RoundEnd> => {
    const day = today();
    const known = await insist(file.findReminders(name, day));
    return known === undefined || E.isLeft(known) ? undefined : outOf(known.right, day);
  };
};
