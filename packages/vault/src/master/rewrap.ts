import type { Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { MasterRetired, UnwrapError } from '../errors';
import type { Keyring } from '../keys/keyring';
import type { KeyRows } from '../keys/rows';
import type { Secret } from '../keys/secret';
import type { Covers } from '../same/covers';
import type { SameAs } from '../same/same-as';
import type { SameRows } from '../same/same-rows';
import type { Masters } from './masters';

// a step takes some milliseconds
const AT_ONCE = 100;

/** The parts of a vault in which something is wrapped. */
export interface RewrapOptions {
  readonly transaction: Transaction;
  readonly masters: Masters;
  readonly keys: KeyRows;
  readonly keyring: Keyring;
  readonly secret: Secret;
  readonly covers: Covers;
  readonly sameAs: Pick<SameAs, 'withCovers'>;
  readonly sameRows: SameRows;
}

/**
 * Prepares wrapping anew, by the current master, everything that others wrap. It works in steps: one that is interrupted goes on
 * where it was.
 */
export const prepareRewrap = ({
  transaction,
  masters,
  keys,
  keyring,
  secret,
  covers,
  sameAs,
  sameRows,
}: RewrapOptions) => {
  type Step<A> = Promise<E.Either<MasterRetired | UnwrapError, A>>;

  // the last row of the step, or nothing at the end
  const rewrapKeys = async (by: number, behind: number): Step<number | undefined> => {
    const rows = keys.ofOtherMasters(by, behind, AT_ONCE);
    const wrapped: Uint8Array[] = [];
    for (const row of rows) {
      const key = await keyring.rewrapped(row);
      if (E.isLeft(key)) return key;
      wrapped.push(key.right);
    }
    await transaction((): E.Either<never, void> => {
      for (const [i, row] of rows.entries()) keys.rewrap(row, by, wrapped[i] ?? row.wrapped);
      return E.right(undefined);
    });
    return E.right(rows.at(-1)?.number);
  };

  const moveRows = async (by: number): Step<boolean> => {
    const made = await covers.make();
    if (E.isLeft(made)) return made;
    return sameAs.withCovers((all): E.Either<never, boolean> => {
      const to = all.find(({ number }) => number === by);
      const from = all.find(({ number }) => number !== by);
      if (to === undefined || from === undefined) return E.right(true);
      return E.right(sameRows.move(all, from.number, to, AT_ONCE) && all.length <= 2);
    });
  };

  return async (): Step<void> => {
    const by = masters.wrapping();
    if (E.isLeft(by)) return by;
    const rewrapped = await secret.rewrap(by.right);
    if (E.isLeft(rewrapped)) return rewrapped;
    for (let behind = 0; ;) {
      const last = await rewrapKeys(by.right, behind);
      if (E.isLeft(last)) return last;
      if (last.right === undefined) break;
      behind = last.right;
      await setImmediate();
    }
    for (;;) {
      const isDone = await moveRows(by.right);
      if (E.isLeft(isDone)) return isDone;
      if (isDone.right) return E.right(undefined);
      await setImmediate();
    }
  };
};
