import type { CivilDate } from '@pavadonis/domain';
import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { MasterInUse, MasterRetired, MasterUnavailable, UnknownMaster } from '../errors';
import { numbered } from '../keys/numbered';
import { KEY_BYTES } from '../siv/siv';
import type { MasterKey } from './master-key';

/** A master, as the file of keys has it on record. */
export interface MasterRecord {
  /** The id of the master. */
  readonly id: string;
  /** Whether new keys are wrapped by it here. */
  readonly isCurrent: boolean;
  /** How many keys and secrets it wraps. Where it is none, the master can be destroyed. */
  readonly wraps: number;
  /** The day on which it was or will be destroyed, with all its copies; absent as long as no day is recorded. */
  readonly destroyedOn?: CivilDate;
}

type MasterRow = readonly [number: number, id: string, destroyedOn: CivilDate | null];

type WrapsOfKeys = readonly [master: Uint8Array, keys: number];

/** Prepares the masters of a file: those that were given, and those that it has on record. */
export const prepareMasters = (
  database: Database,
  transaction: Transaction,
  current: MasterKey,
  others: readonly MasterKey[],
) => {
  const known = new Map([...others, current].map((master) => [master.id, master]));
  const findAll = prepareQuery(database, 'SELECT number, id, destroyed_on FROM masters ORDER BY number');
  const findOne = prepareQuery(database, 'SELECT number, id, destroyed_on FROM masters WHERE id = ?');
  const countKeys = prepareQuery(
    database,
    'SELECT substr(wrapped, 1, 4), count(*) FROM keys WHERE alive = 1 GROUP BY 1',
  );
  const findOthers = prepareQuery(database, 'SELECT master FROM secrets UNION ALL SELECT master FROM covers');
  const findId = prepareQuery(database, 'SELECT id FROM masters WHERE number = ?');
  const insert = database.prepare('INSERT INTO masters(id) VALUES (?)');
  const setDestroyed = database.prepare('UPDATE masters SET destroyed_on = ? WHERE id = ?');
  const ids = new Map<number, string>();

  const all = (): readonly MasterRow[] => findAll() as readonly MasterRow[];

  const rowOf = (id: string): MasterRow | undefined => (findOne(id) as readonly MasterRow[])[0];

  const wraps = (): ReadonlyMap<number, number> => {
    const keys = countKeys() as readonly WrapsOfKeys[];
    const counts = new Map(keys.map(([master, count]) => [numbered(master).number, count]));
    for (const master of findOthers().flat() as readonly number[])
      counts.set(master, (counts.get(master) ?? 0) + 1);
    return counts;
  };

  // a number keeps its master for good; one that is not on record stands in a row that was changed
  const idOf = (number: number): string | undefined => {
    const id = ids.get(number) ?? (findId(number) as readonly (readonly [string])[])[0]?.[0];
    if (id !== undefined) ids.set(number, id);
    return id;
  };

  const asking = async <A>(
    master: string,
    ask: () => Promise<A>,
  ): Promise<E.Either<MasterUnavailable, A>> => {
    try {
      return E.right(await ask());
    } catch {
      // what a key service says could tell what it was asked
      return E.left({ _tag: 'MasterUnavailable', master });
    }
  };

  return {
    /** The id of the master that wraps what is new. */
    current: current.id,
    /** Puts the current master on record, within a transaction, where it is not yet. */
    add: (): void => {
      if (rowOf(current.id) === undefined) insert.run(current.id);
    },
    /** Returns the number of the current master. */
    currentNumber: (): number | undefined => rowOf(current.id)?.[0],
    /** Returns the number of the current master, for something new. Refuses one that was destroyed, going by the record. */
    wrapping: (): E.Either<MasterRetired, number> => {
      const row = rowOf(current.id);
      return row?.[2] === null ? E.right(row[0]) : E.left({ _tag: 'MasterRetired', master: current.id });
    },
    /** Returns the number of the master that was added last. */
    lastNumber: (): number => all().at(-1)?.[0] ?? 0,
    /** Returns the first master that wraps something and was not given, if any. */
    missing: (): UnknownMaster | undefined => {
      const unknown = [...wraps().keys()].map(idOf).find((id) => id !== undefined && !known.has(id));
      return unknown === undefined ? undefined : { _tag: 'UnknownMaster', master: unknown };
    },
    /** Returns the id of a master on record. */
    idOf: (number: number): string => idOf(number) ?? '',
    /** Wraps by the current master. */
    wrap: (secret: Uint8Array, about: readonly string[]): Promise<E.Either<MasterUnavailable, Uint8Array>> =>
      asking(current.id, () => current.wrap(secret, about)),
    /** Unwraps by the master of a number; nothing where it is not what that master wrapped. */
    unwrap: async (
      number: number,
      wrapped: Uint8Array,
      about: readonly string[],
    ): Promise<E.Either<UnknownMaster | MasterUnavailable, Uint8Array | undefined>> => {
      const id = idOf(number);
      if (id === undefined) return E.right(undefined);
      const master = known.get(id);
      if (master === undefined) return E.left({ _tag: 'UnknownMaster', master: id });
      const secret = await asking(id, () => master.unwrap(wrapped, about));
      return E.isRight(secret) && secret.right?.length !== KEY_BYTES ? E.right(undefined) : secret;
    },
    list: (): readonly MasterRecord[] => {
      const counts = wraps();
      return all().map(([number, id, destroyedOn]) => ({
        id,
        isCurrent: id === current.id,
        wraps: counts.get(number) ?? 0,
        ...(destroyedOn !== null && { destroyedOn }),
      }));
    },
    /** Records the day on which a master is destroyed. */
    recordDestroyed: (id: string, on: CivilDate): Promise<E.Either<UnknownMaster | MasterInUse, void>> =>
      transaction((): E.Either<UnknownMaster | MasterInUse, void> => {
        const row = rowOf(id);
        if (row === undefined) return E.left({ _tag: 'UnknownMaster', master: id });
        const count = wraps().get(row[0]) ?? 0;
        if (count > 0) return E.left({ _tag: 'MasterInUse', master: id, wraps: count });
        setDestroyed.run(on, id);
        return E.right(undefined);
      }),
    /** Returns the day from which on nothing opens that was wrapped by a master up to a number; nothing where none is known. */
    allDestroyedOn: (number: number): CivilDate | undefined => {
      const days = all()
        .filter((row) => row[0] <= number)
        .map(([, , destroyedOn]) => destroyedOn);
      return (
        days.reduce<CivilDate | null>(
          (latest, day) => (latest === null || day === null ? null : day > latest ? day : latest),
          days[0] ?? null,
        ) ?? undefined
      );
    },
  };
};

/** The masters of a file of keys. */
export type Masters = ReturnType<typeof prepareMasters>;
