import * as E from 'fp-ts/Either';
import { setImmediate, setTimeout } from 'node:timers';
import type { Database } from './driver';
import { reasonOf } from './driver-error';
import { prepareHousekeeping } from './housekeeping';
import { deadlineIn, lockPauses } from './lock-timeout';
import { onAbort } from './on-abort';
import { busy } from './withdrawal';

/** The size of a piece of work, and the signal that withdraws it as long as it has not begun. */
export interface GroupedWork {
  /** Its size, in the unit of the group's limit. One that is larger than the limit has a transaction of its own. */
  readonly size: number;
  /** Withdraws it as long as it has not begun. */
  readonly signal: AbortSignal | undefined;
}

/** Runs a piece of work in one transaction with all that wait at the same moment. */
export type GroupCommit = <X, A>(work: () => E.Either<X, A>, asking: GroupedWork) => Promise<E.Either<X, A>>;

/** How groups are formed, and who is told of them. */
export interface GroupCommitOptions {
  /** How many milliseconds to wait for other processes that hold the file. */
  readonly lockTimeoutMs: number;
  /** The largest sum of sizes in one group. */
  readonly mostAtOnce: number;
  /** Called when a transaction begins, and when a piece of it was undone: what was read in it before may no longer be so. */
  readonly onChange: () => void;
  /** Called once a group is on the disk, before any of it is answered. */
  readonly onCommit: () => void;
}

/** A piece of work that waits, and how its caller is answered. */
interface Member extends Pick<GroupedWork, 'size'> {
  readonly deadline: number;
  /** Does the work, and returns whether what it wrote is kept. */
  readonly attempt: () => boolean;
  /** Gives the caller what the last attempt returned. */
  readonly answer: () => void;
  /** Gives the caller what the driver threw. */
  readonly fail: (thrown: Error) => void;
  /** Whether a group with it has failed, so that it is done by itself. */
  isAlone: boolean;
}

/**
 * Prepares groups of transactions on one connection. Work that is asked for in one turn of the event loop, or while another
 * process holds the file, is committed at once, in the order in which it was asked for: `Right` is kept, `Left` is undone,
 * and each caller is answered once the commit is over. A caller who is alone waits for nobody.
 *
 * Where a piece throws, or the group cannot be committed, nothing of the group is kept, and each piece is done anew by
 * itself, so that no caller fails by another one. Only where it is open whether a commit was kept (`io_error`) all of the
 * group fail alike.
 *
 * Each caller waits for other processes up to `lockTimeoutMs`, counted from when it asks, and then fails as the driver does,
 * with nothing done. So does one whose signal aborts before its work has begun, at once.
 */
export const prepareGroupCommit = (
  database: Database,
  { lockTimeoutMs, mostAtOnce, onChange, onCommit }: GroupCommitOptions,
): GroupCommit => {
  // IMMEDIATE waits for the file's other writers here, and not halfway through the work
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const enter = database.prepare('SAVEPOINT piece');
  const takeBack = database.prepare('ROLLBACK TO piece');
  const leave = database.prepare('RELEASE piece');
  const afterCommit = prepareHousekeeping(database);
  const pauses = lockPauses();
  // a set gives its members in the order in which they came
  const waiting = new Set<Member>();
  let isAwake = false;

  const take = (): readonly Member[] => {
    const group: Member[] = [];
    let size = 0;
    for (const member of waiting) {
      size += member.size;
      if (group.length > 0 && (member.isAlone || size > mostAtOnce)) break;
      group.push(member);
      waiting.delete(member);
      if (member.isAlone) break;
    }
    return group;
  };

  const inSavepoint = ({ attempt }: Member): boolean => {
    enter.run();
    const isKept = attempt();
    if (!isKept) {
      takeBack.run();
      onChange();
    }
    leave.run();
    return isKept;
  };

  // those behind them have waited less
  const doEachAlone = (group: readonly Member[]): void => {
    const behind = [...waiting];
    waiting.clear();
    for (const member of group) {
      member.isAlone = true;
      waiting.add(member);
    }
    for (const member of behind) waiting.add(member);
  };

  const carryOut = (group: readonly Member[]): void => {
    let isCommitting = false;
    let isKept = false;
    try {
      for (const member of group)
        if (group.length === 1 ? member.attempt() : inSavepoint(member)) isKept = true;
      isCommitting = true;
      (isKept ? commit : rollback).run();
    } catch (thrown) {
      // a full disk ends a transaction by itself; the first error is the one that tells
      E.tryCatch(() => rollback.run(), E.toError);
      const isOpen = isCommitting && reasonOf(thrown) === 'io_error';
      if (group.length > 1 && !isOpen) doEachAlone(group);
      else for (const { fail } of group) fail(thrown as Error);
      return;
    }
    if (isKept) {
      onCommit();
      afterCommit();
    }
    for (const { answer } of group) answer();
  };

  const refuse = (thrown: unknown, whom: (member: Member) => boolean): void => {
    for (const member of waiting)
      if (whom(member)) {
        waiting.delete(member);
        member.fail(thrown as Error);
      }
  };

  const goOn = (): void => {
    isAwake = waiting.size > 0;
    if (isAwake) setImmediate(turn);
  };

  const turn = (): void => {
    // all may have been withdrawn
    if (waiting.size === 0) {
      goOn();
      return;
    }
    // only where it is refused to begin is it certain that nothing was written, so nothing after that is tried again
    const begun = E.tryCatch(
      () => begin.run(),
      (thrown) => thrown,
    );
    if (E.isRight(begun)) {
      pauses.reset();
      onChange();
      carryOut(take());
      goOn();
      return;
    }
    const now = performance.now();
    const isBusy = reasonOf(begun.left) === 'busy';
    refuse(begun.left, ({ deadline }) => !isBusy || now >= deadline);
    if (waiting.size === 0) pauses.reset();
    else setTimeout(turn, pauses.next());
    isAwake = waiting.size > 0;
  };

  return <X, A>(work: () => E.Either<X, A>, { size, signal }: GroupedWork) =>
    new Promise<E.Either<X, A>>((resolve, reject) => {
      // a signal that had aborted before tells nobody
      if (signal?.aborted === true) {
        reject(busy());
        return;
      }
      let outcome: E.Either<X, A> | undefined;
      const member: Member = {
        size,
        deadline: deadlineIn(lockTimeoutMs),
        isAlone: false,
        attempt: () => {
          outcome = work();
          return E.isRight(outcome);
        },
        answer: () => {
          release?.();
          if (outcome !== undefined) resolve(outcome);
        },
        fail: (thrown) => {
          release?.();
          reject(thrown);
        },
      };
      const release =
        signal &&
        onAbort(signal, () => {
          if (waiting.delete(member)) reject(busy());
        });
      waiting.add(member);
      if (isAwake) return;
      isAwake = true;
      setImmediate(turn);
    });
};
