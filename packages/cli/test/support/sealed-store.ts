import { casework, newId, withPromises } from '@pavadonis/casework';
import {
  civilDate,
  ClientId,
  clientStream,
  CommandId,
  Country,
  type StreamOf,
  Text,
  written,
} from '@pavadonis/domain';
import { linkExternalId, registerClient } from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { masterKey, openVault } from '@pavadonis/vault';
import { writeFileSync } from 'node:fs';

const SYRIA = written(Country, 'SY');
const BYTES = Buffer.alloc(64, 7);

/** A store whose texts are sealed, and the options that name it with its vault. */
export interface SealedStore {
  readonly client: StreamOf<'client'>;
  readonly options: readonly string[];
  readonly masterFile: string;
  /** A text of the client that is sealed. */
  readonly secret: string;
}

/** Makes a store of one client, with a personal text, and its vault. */
export const sealedStore = async (path: string, secret: string): Promise<SealedStore> => {
  const [keys, forgotten, masterFile] = [`${path}.keys`, `${path}.forgotten`, `${path}.master`];
  writeFileSync(masterFile, BYTES.toString('base64'), { mode: 0o600 });
  const vault = await orThrow(openVault({ keys, register: forgotten, master: orThrow(masterKey(BYTES)) }));
  const store = await orThrow(sqliteStore({ path }));
  const office = withPromises(casework({ store, vault }));
  const client = clientStream(newId(ClientId));
  const on = civilDate('2024-02-12');
  const by = { actor: written(Text, 'u-17'), role: written(Text, 'social_worker') };
  const command = () => ({ commandId: newId(CommandId), by });
  const person = {
    on,
    sex: 'female',
    nationalities: [SYRIA],
    stateless: false,
    countryOfOrigin: SYRIA,
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: false,
  } as const;
  await office.decide(client, registerClient, person, command());
  const id = { on, scheme: written(Text, 'eurodac'), value: written(Text, secret) };
  await office.decide(client, linkExternalId, id, command());
  await orThrow(store.close());
  await orThrow(vault.close());
  return {
    client,
    secret,
    masterFile,
    options: ['--store', path, '--vault', keys, '--forgotten', forgotten, '--master-file', masterFile],
  };
};
