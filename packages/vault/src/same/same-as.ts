import type { StreamName } from '@pavadonis/domain';
import type { Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { createHmac } from 'node:crypto';
import type { HalfSurrogate, KeyDestroyed, SameAsError } from '../errors';
import { destroyed } from '../keys/keyring';
import type { KeyRows } from '../keys/rows';
import type { Secret, SecretError } from '../keys/secret';
import type { Chance } from '../sealed/key-id';
import type { Cover, CoverError, Covers } from './covers';
import type { SameRows } from './same-rows';
import { RANDOM, UUID_BYTES, uuidOf } from './uuid';

/** The parts of a vault that ids of external ids need. */
export interface SameAsOptions {
  readonly transaction: Transaction;
  readonly keys: KeyRows;
  readonly secret: Secret;
  readonly covers: Covers;
  readonly rows: SameRows;
  readonly chance: Chance;
}

const HALF_SURROGATE: E.Either<HalfSurrogate, never> = E.left({ _tag: 'HalfSurrogate' });

// covers that another process makes or removes meanwhile
const AGAIN = 'covers have changed';

/** Prepares the ids that stand for values of other registers. */
export const prepareSameAs = ({ transaction, keys, secret, covers, rows, chance }: SameAsOptions) => {
  let key: Uint8Array | undefined;

  const valueOf = async (scheme: string, value: string): Promise<E.Either<SecretError, Uint8Array>> => {
    if (key === undefined) {
      const made = await secret.keyFor('external ids');
      if (E.isLeft(made)) return made;
      key = made.right;
    }
    // JSON keeps the two apart
    return E.right(
      createHmac('sha256', key)
        .update(JSON.stringify([scheme, value]))
        .digest(),
    );
  };

  /** Does work in a transaction with all covers of the file, and again where they changed before. */
  const withCovers = async <X, A>(
    work: (all: readonly Cover[]) => E.Either<X, A>,
  ): Promise<E.Either<X | CoverError, A>> => {
    for (;;) {
      const all = await covers.all();
      if (E.isLeft(all)) return all;
      const done = await transaction((): E.Either<never, E.Either<X, A> | undefined> =>
        E.right(covers.areAll(all.right) ? work(all.right) : undefined),
      );
      const outcome = E.toUnion(done);
      if (outcome !== undefined) return outcome;
    }
  };

  const noteFor = (
    value: Uint8Array,
    stream: StreamName,
    all: readonly Cover[],
  ): E.Either<KeyDestroyed | typeof AGAIN, string> => {
    const gone = destroyed(keys, stream);
    if (gone !== undefined) return E.left(gone);
    const cover = all.at(-1);
    if (cover === undefined) return E.left(AGAIN);
    const found = rows.of(all, value);
    const id = found[0]?.id ?? chance(UUID_BYTES);
    if (!found.some((row) => row.stream === stream)) rows.add(cover, { value, id, stream });
    return E.right(uuidOf(id, RANDOM));
  };

  return {
    withCovers,
    /** Returns the id of a value, made for the first person who has it; notes that a person has it. */
    idOf: async (
      scheme: string,
      value: string,
      stream: StreamName,
    ): Promise<E.Either<SameAsError, string>> => {
      if (!scheme.isWellFormed() || !value.isWellFormed()) return HALF_SURROGATE;
      const hashed = await valueOf(scheme, value);
      if (E.isLeft(hashed)) return hashed;
      for (;;) {
        const made = await covers.make();
        if (E.isLeft(made)) return made;
        const noted = await withCovers((all) => noteFor(hashed.right, stream, all));
        if (E.isRight(noted)) return noted;
        if (noted.left !== AGAIN) return E.left(noted.left);
      }
    },
  };
};

/** The ids that stand for values of other registers. */
export type SameAs = ReturnType<typeof prepareSameAs>;
