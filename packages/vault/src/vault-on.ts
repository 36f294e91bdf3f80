import { type Instant, isSealed } from '@pavadonis/domain';
import { type Database, prepareTransaction, type SqliteLibrary } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { callsOf } from './calls';
import { claim } from './claim';
import type { OpenVaultError } from './errors';
import { prepareClear } from './forgetting/clear';
import { prepareDestroy } from './forgetting/destroy';
import { prepareForgetting } from './forgetting/forgetting';
import { prepareRequests } from './forgetting/requests';
import { keyringOn } from './keys/keyring';
import { prepareKeyRows } from './keys/rows';
import { prepareSecret } from './keys/secret';
import type { MasterKey } from './master/master-key';
import { prepareMasters } from './master/masters';
import { prepareRewrap } from './master/rewrap';
import { prepareRegister } from './register/register';
import { prepareCovers } from './same/covers';
import { idsUnder } from './same/ids-from-files';
import { prepareSameAs } from './same/same-as';
import { prepareSameRows } from './same/same-rows';
import type { Chance } from './sealed/key-id';
import { prepareTexts } from './texts';
import type { Vault } from './vault';

/** The needs of a vault beside its two files. */
export interface VaultOnOptions {
  readonly keys: string;
  readonly register: string;
  readonly master: MasterKey;
  readonly otherMasters?: readonly MasterKey[] | undefined;
  readonly lostRegister?: 'refused' | 'accepted' | undefined;
  readonly sqlite: SqliteLibrary;
  readonly lockTimeoutMs: number;
  readonly now: () => Instant;
  readonly chance: Chance;
}

/** Makes the vault of two opened files, which are closed with it. Rejects with what the driver throws. */
export const vaultOn = async (
  database: Database,
  registerDatabase: Database,
  options: VaultOnOptions,
): Promise<E.Either<OpenVaultError, Vault>> => {
  const { lockTimeoutMs, chance, now } = options;
  const transaction = prepareTransaction(database, lockTimeoutMs);
  const register = prepareRegister(registerDatabase, lockTimeoutMs);
  const masters = prepareMasters(database, transaction, options.master, options.otherMasters ?? []);
  const claimed = await claim({ database, transaction, register, masters, options });
  if (E.isLeft(claimed)) return claimed;
  const vault = claimed.right;

  const keys = prepareKeyRows(database);
  const keyring = keyringOn({ database, transaction, rows: keys, masters, vault, chance });
  const secret = prepareSecret(database, transaction, masters, vault, chance);
  const covers = prepareCovers(database, transaction, masters, vault, chance);
  const sameRows = prepareSameRows(database);
  const sameAs = prepareSameAs({ transaction, keys, secret, covers, rows: sameRows, chance });
  const requests = prepareRequests(database);
  const clear = prepareClear(database, lockTimeoutMs);
  const destroy = prepareDestroy({ keys, keyring, masters, register, requests, sameAs, sameRows });
  const forgetting = prepareForgetting({
    database,
    transaction,
    keys,
    keyring,
    masters,
    requests,
    destroy,
    vault,
    now,
    chance,
  });
  const rewrap = prepareRewrap({
    transaction,
    masters,
    keys,
    keyring,
    secret,
    covers,
    sameAs,
    sameRows,
  });
  const texts = prepareTexts(keys, keyring, vault);

  const restored = register
    .all()
    .filter(({ stream, key }) => keys.tombstone(key) === undefined || keys.ofStream(stream) !== undefined);
  const destroyedAgain = await destroy(restored);
  if (E.isLeft(destroyedAgain)) return destroyedAgain;
  const finished = await forgetting.finish();
  if (E.isLeft(finished)) return finished;
  await register.add(keys.tombstones());
  // the masters are the right ones, or it says so
  const usable = await secret.keyFor('opening');
  if (E.isLeft(usable)) return usable;
  await clear();

  const { call, close } = callsOf(() => {
    keyring.drop();
    registerDatabase.close();
    database.close();
  });
  const reading = <A>(read: () => A) => call(() => E.right(read()));

  return E.right({
    id: vault,
    sqlite: options.sqlite,
    seal: (stream, kind, text) => call(() => texts.seal(stream, kind, text)),
    reveal: (stream, kind, sealed) => call(() => texts.reveal(stream, kind, sealed)),
    opens: (stream, kind, sealed) => call(() => texts.opens(stream, kind, sealed)),
    sameAs: (scheme, value, stream) =>
      call(async () => {
        const clear = isSealed(value) ? await texts.open(stream, 'external-id', value) : E.right(value);
        return E.isLeft(clear) ? clear : sameAs.idOf(scheme, clear.right, stream);
      }),
    idsFromFile: (file) =>
      call(async () => {
        const key = await secret.keyFor('ids from files');
        return E.isLeft(key) ? key : E.right(idsUnder(key.right, file));
      }),
    forgetting: {
      ask: (request) => call(() => forgetting.ask(request)),
      takeBack: (request) => call(() => forgetting.takeBack(request)),
      carryOut: (request) =>
        call(async () => {
          const on = await forgetting.carryOut(request);
          return E.isLeft(on) ? on : E.right({ on: on.right, isCleared: await clear() });
        }),
      pending: () => reading(forgetting.pending),
      of: (stream) => reading(() => forgetting.fateOf(stream)),
      forgotten: () => reading(forgetting.forgotten),
      clear: () => call(async () => E.right(await clear())),
    },
    masters: {
      list: () => reading(masters.list),
      rewrap: () =>
        call(async () => {
          const done = await rewrap();
          // what the former master wrapped stands in the journal, too
          if (E.isRight(done)) await clear();
          return done;
        }),
      recordDestroyed: (master, on) => call(() => masters.recordDestroyed(master, on)),
    },
    close,
  });
};
