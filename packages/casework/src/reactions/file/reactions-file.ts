import type { CivilDate } from '@pavadonis/domain';
import { type Database, prepareTransaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { fileUnavailable, type FileUnavailable } from '../../interruption';
import type { Checkpoint } from '../../read-models/file/build-row';
import { type Delivery, type ParkedDelivery, prepareCheckpoints, prepareDeliveries } from './deliveries';
import { prepareReminded, type Reminded } from './reminded';

type Call<A> = TE.TaskEither<FileUnavailable, A>;

/** A reaction as a file knows it. */
export interface KnownReaction {
  readonly checkpoint: Checkpoint;
  readonly waiting: readonly Delivery[];
  readonly parked: number;
}

/** Reminders as a file knows them. */
export interface KnownReminders {
  /** The last day for which all was handed out; before the first, the day on which it was asked for. */
  readonly lastRound: CivilDate;
  /** The keys of reminders that were handed out. */
  readonly keys: ReadonlySet<string>;
  /** The persons to whom something was handed out lately. */
  readonly persons: readonly Reminded[];
}

/** Works on the file of reactions. Each call is one transaction. */
export const reactionsFile = (database: Database) => {
  const transaction = prepareTransaction(database);
  const deliveries = prepareDeliveries(database);
  const checkpoints = prepareCheckpoints(database);
  const reminded = prepareReminded(database);

  const atOnce = <A>(work: () => A): Call<A> =>
    pipe(
      TE.tryCatch(() => transaction((): E.Either<never, A> => E.right(work())), fileUnavailable),
      TE.flatMapEither((done) => done),
    );

  return {
    /** Finds what is known of a reaction; nothing of a new one. */
    find: (reaction: string): Call<KnownReaction | undefined> =>
      atOnce(() => {
        const checkpoint = checkpoints.find(reaction);
        if (checkpoint === undefined) return undefined;
        return {
          checkpoint,
          waiting: deliveries.waiting(reaction),
          parked: deliveries.countParked(reaction),
        };
      }),
    /** Notes where a reaction begins, and waits for the disk: a power cut would have it begin later, and leave events out. */
    begin: (reaction: string, checkpoint: Checkpoint): Call<void> =>
      pipe(
        atOnce(() => checkpoints.put(reaction, checkpoint)),
        TE.flatMapEither(() =>
          E.tryCatch(() => void database.exec('PRAGMA wal_checkpoint(FULL)'), fileUnavailable),
        ),
      ),
    /** Notes the events that a reaction has to be handed, and how far the log was looked through. */
    receive: (reaction: string, events: readonly Delivery[], checkpoint: Checkpoint): Call<void> =>
      atOnce(() => {
        for (const event of events) deliveries.put(reaction, event);
        checkpoints.put(reaction, checkpoint);
      }),
    /** Notes that an event is about to be handed over, before it is: whoever is killed by it must not begin anew for ever. */
    attempt: (reaction: string, position: number): Call<void> =>
      atOnce(() => deliveries.attempt(reaction, position, 1)),
    /** Notes that an attempt is none, since the reactions were closed. */
    takeBack: (reaction: string, position: number): Call<void> =>
      atOnce(() => deliveries.attempt(reaction, position, -1)),
    /** Notes a failure, and whether it was the last one. */
    fail: (reaction: string, position: number, cause: string, isParked: boolean): Call<void> =>
      atOnce(() => deliveries.fail(reaction, position, cause, isParked)),
    /** Notes that an event is done. */
    remove: (reaction: string, position: number): Call<void> =>
      atOnce(() => deliveries.remove(reaction, position)),
    parked: (): Call<readonly ParkedDelivery[]> => atOnce(() => deliveries.parked()),
    /** Removes a parked event; false where none is parked there. */
    removeParked: (reaction: string, position: number): Call<boolean> =>
      atOnce(() => deliveries.removeParked(reaction, position)),
    /** Lets a parked event wait again, as if it had never been handed over; nothing where none is parked there. */
    unpark: (reaction: string, position: number): Call<Delivery | undefined> =>
      atOnce(() => deliveries.unpark(reaction, position)),

    /** Finds what is known of reminders. */
    findReminders: (reminders: string, today: CivilDate): Call<KnownReminders> =>
      atOnce(() => ({
        lastRound: reminded.lastRound(reminders, today),
        keys: reminded.keys(reminders),
        persons: reminded.persons(reminders),
      })),
    /** Notes how far a person's reminders came, and the keys of those that are done. */
    remind: (reminders: string, person: Reminded, keys: readonly string[]): Call<void> =>
      atOnce(() => {
        reminded.put(reminders, person);
        for (const key of keys) reminded.putKey(reminders, key);
      }),
    /** Notes that all reminders of a day were handed out, and forgets those that are due no more. */
    endRound: (reminders: string, day: CivilDate, due: readonly string[]): Call<void> =>
      atOnce(() => reminded.endRound(reminders, day, due)),

    close: (): E.Either<FileUnavailable, void> => E.tryCatch(() => void database.close(), fileUnavailable),
  };
};

/** The file of reactions. */
export type ReactionsFile = ReturnType<typeof reactionsFile>;
