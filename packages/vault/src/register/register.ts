import { type Database, prepareQuery, prepareTransaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { type Forgotten, forgottenIn } from '../forgetting/forgotten';

/** The vault that a register belongs to. */
interface Owner {
  readonly vault: string;
  /** Whether the vault's file of keys was made, so that it must be there from now on. */
  readonly hasKeys: boolean;
}

type OwnerRow = readonly [vault: string, hasKeys: number];

/** Prepares a register of the forgotten. All calls reject with what the driver throws. */
export const prepareRegister = (database: Database, lockTimeoutMs: number) => {
  const transaction = prepareTransaction(database, lockTimeoutMs);
  const findOwner = prepareQuery(database, 'SELECT id, has_keys FROM vault');
  const setOwner = database.prepare(
    'INSERT INTO vault(one, id, has_keys) VALUES (1, ?, ?) ON CONFLICT(one) DO UPDATE SET has_keys = excluded.has_keys',
  );
  const findAll = prepareQuery(database, 'SELECT stream, key, forgotten_on FROM forgotten');
  const insert = database.prepare(
    'INSERT INTO forgotten(stream, key, forgotten_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );

  const owner = (): Owner | undefined => {
    const [found] = findOwner() as readonly OwnerRow[];
    return found && { vault: found[0], hasKeys: found[1] === 1 };
  };

  const write = async (work: () => void): Promise<void> => {
    await transaction((): E.Either<never, void> => {
      work();
      return E.right(undefined);
    });
  };

  return {
    owner,
    /** Makes it the register of a vault, unless it is one already; returns whose it is. */
    claim: async (vault: string): Promise<Owner> => {
      const claimed = await transaction((): E.Either<never, Owner> => {
        const before = owner();
        if (before !== undefined) return E.right(before);
        setOwner.run(vault, 0);
        return E.right({ vault, hasKeys: false });
      });
      return E.toUnion(claimed);
    },
    /** Notes that the keys of the vault were made. */
    noteKeys: (vault: string): Promise<void> =>
      write(() => {
        setOwner.run(vault, 1);
      }),
    /** Names keys as destroyed, for good. Naming one again changes nothing. */
    add: (keys: readonly Forgotten[]): Promise<void> =>
      write(() => {
        for (const { stream, key, on } of keys) insert.run(stream, key, on);
      }),
    /** Returns all keys that are named. */
    all: (): readonly Forgotten[] => forgottenIn(findAll()),
  };
};

/** A register of the forgotten. */
export type Register = ReturnType<typeof prepareRegister>;
