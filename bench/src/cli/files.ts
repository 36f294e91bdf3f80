import { encode, eventIdAt, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import type { Instant } from '@pavadonis/domain';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOfRow, ids, institutions, personNo } from './invented';

/** The paths of a register and of all that recording it needs. */
export interface RegisterFiles {
  readonly register: string;
  readonly mapping: string;
  readonly secret: string;
  readonly store: string;
}

const SECRET_BYTES = 32;

const MAPPING = `
register: bench
ids:
  contracts: { L: ${ids.contractId} }
  operations: { ESF: ${ids.operationId} }
  workers: { D: ${ids.workerId} }
sheets:
  persons:
    columns: { person: Nr, on: Diena, sex: Dzimums, nationalities: Pilsonība, countryOfOrigin: Valsts, arrivalMode: Kā }
  status:
    columns: { person: Nr, key: Rinda, on: Diena, event: Notikums }
  service:
    columns: { person: Nr, key: Rinda, on: Diena, serviceKind: Veids, contract: Līgums, operation: Darbība }
  contacts:
    columns: { person: Nr, key: Rinda, on: Diena, kind: Par, mode: Kā, workers: Kas, minutes: Minūtes }
`;

/** Makes a store that holds a contract and an operation. */
export const officeStore = async (path: string): Promise<string> => {
  const store = await orThrow(sqliteStore({ path }));
  for (const { stream, planned } of institutions()) {
    const { commandId, by } = commandOfRow('', '');
    const recordedAt = new Date().toISOString() as Instant;
    const metadata = { by, commandId, evidence: [] };
    const events = planned.map(({ event }, place) =>
      orThrow(encode(stream, { id: eventIdAt(commandId, place), recordedAt, metadata, event })),
    );
    await orThrow(store.append(stream, 'no_stream', events));
  }
  await orThrow(store.close());
  return path;
};

/** Writes a register of that many persons, as CSV files, with its mapping, a secret and a store. */
export const writeRegister = async (folder: string, persons: number): Promise<RegisterFiles> => {
  const register = join(folder, 'register');
  mkdirSync(register);
  const lines = {
    persons: ['Nr;Diena;Dzimums;Pilsonība;Valsts;Kā'],
    status: ['Nr;Rinda;Diena;Notikums'],
    service: ['Nr;Rinda;Diena;Veids;Līgums;Darbība'],
    contacts: ['Nr;Rinda;Diena;Par;Kā;Kas;Minūtes'],
  };
  for (let number = 0; number < persons; number += 1) {
    const { registered, applied, started, contacts } = personNo(number);
    const { on, sex, arrivalMode } = registered;
    lines.persons.push(`P${String(number)};${on};${sex};SY;SY;${arrivalMode}`);
    lines.status.push(`P${String(number)};1;${applied.on};applied`);
    lines.service.push(`P${String(number)};1;${started.on};${started.serviceKind};L;ESF`);
    for (const [i, { on: day, kind, mode, minutes }] of contacts.entries())
      lines.contacts.push(`P${String(number)};${String(i)};${day};${kind};${mode};D;${String(minutes)}`);
  }
  for (const [name, rows] of Object.entries(lines))
    writeFileSync(join(register, `${name}.csv`), `${rows.join('\n')}\n`);
  const mapping = join(folder, 'mapping.yaml');
  writeFileSync(mapping, MAPPING);
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'a1'.repeat(SECRET_BYTES), { mode: 0o600 });
  return { register, mapping, secret, store: await officeStore(join(folder, 'office.sqlite')) };
};
