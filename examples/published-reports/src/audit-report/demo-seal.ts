import { newKey, openSealedLog } from '@pavadonis/audit';
import type { SealToCompare } from '@pavadonis/audit-report';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from '../demo/failure';

const ORIGIN = 'pavadonis.invalid/demo';

// the key of everybody who reads this line: the same history has the same seal, and it proves nothing against anybody
const SEED = new Uint8Array(32);

/** Seals a history in a folder that holds no log yet, with the demo's own key. */
export const sealForDemo =
  (store: EventStore, folder: string): TaskEither<Failure, SealToCompare> =>
  async () => {
    const key = newKey(ORIGIN, SEED);
    if (E.isLeft(key)) return key;
    const { signer, verifier } = key.right;
    const opened = await openSealedLog({ store, folder, origin: ORIGIN, signers: [signer] })();
    if (E.isLeft(opened)) return opened;
    const sealed = await opened.right.seal()();
    const closed = await opened.right.close()();
    if (E.isLeft(sealed)) return sealed;
    return E.isLeft(closed) ? closed : E.right({ folder, origin: ORIGIN, keys: [verifier] });
  };
