import * as E from 'fp-ts/Either';
import type { UnwrapError } from '../errors';
import type { Keyring } from '../keys/keyring';
import type { KeyRows } from '../keys/rows';
import type { Masters } from '../master/masters';
import type { Register } from '../register/register';
import type { SameAs } from '../same/same-as';
import type { SameRows } from '../same/same-rows';
import type { Forgotten } from './forgotten';
import type { Requests } from './requests';

/** The parts of a vault in which keys are destroyed. */
export interface DestroyOptions {
  readonly keys: KeyRows;
  readonly keyring: Keyring;
  readonly masters: Masters;
  readonly register: Register;
  readonly requests: Requests;
  readonly sameAs: Pick<SameAs, 'withCovers'>;
  readonly sameRows: SameRows;
}

/**
 * Prepares destroying keys, for good. The register names them first and is on the disk before: from then on they are forgotten,
 * whatever happens to this process.
 */
export const prepareDestroy = ({
  keys,
  keyring,
  masters,
  register,
  requests,
  sameAs,
  sameRows,
}: DestroyOptions) => {
  const bury = (forgotten: Forgotten, master: number): void => {
    keys.bury(forgotten, master);
    const held = keys.ofStream(forgotten.stream);
    if (held === undefined) return;
    // it may have been made while the register was written, or after keys were put back
    keys.bury({ ...forgotten, key: held.id }, master);
    keys.destroy(held);
  };

  return async (forgotten: readonly Forgotten[]): Promise<E.Either<UnwrapError, void>> => {
    if (forgotten.length === 0) return E.right(undefined);
    await register.add(forgotten);
    const streams = new Set(forgotten.map(({ stream }) => stream));
    const done = await sameAs.withCovers((covers): E.Either<never, void> => {
      const master = masters.lastNumber();
      for (const each of forgotten) {
        bury(each, master);
        requests.end(each.on);
      }
      sameRows.strip(covers, streams);
      return E.right(undefined);
    });
    keyring.drop();
    if (E.isLeft(done)) return done;
    await register.add([...streams].flatMap(keys.tombstonesOf));
    return done;
  };
};

/** Destroys keys. */
export type Destroy = ReturnType<typeof prepareDestroy>;
