import { casework } from '@pavadonis/casework';
import { contractStream, operationStream, provisionOn } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { pavadonis } from '@pavadonis/cli';
import { join } from 'node:path';
import { scratch } from '../scratch';
import { type TimedTwice, timedTwice } from '../speed';
import { officeStore, writeRegister } from './files';
import { commandOfRow, ids, personNo, ROWS_OF_A_PERSON } from './invented';

/** The two ways to record the same decisions. */
export const RECORDERS = ['casework alone', 'register record'] as const;
export type Recorder = (typeof RECORDERS)[number];

const SUM = 'a1'.repeat(32);

const byCasework = async (folder: string, persons: number): Promise<TimedTwice> => {
  const path = await officeStore(join(folder, 'office.sqlite'));
  const group = Array.from({ length: persons }, (_, number) => personNo(number));
  return timedTwice(async () => {
    const store = await orThrow(sqliteStore({ path }));
    const office = casework({ store });
    const { contractId, operationId } = ids;
    const { state: contract } = await orThrow(office.state(contractStream(contractId)));
    const { state: operation } = await orThrow(office.state(operationStream(operationId)));
    let recorded = 0;
    const told = async (outcome: ReturnType<typeof office.decide>): Promise<void> => {
      const { _tag } = await orThrow(outcome);
      if (_tag !== 'Recorded') throw new Error(_tag);
      recorded += 1;
    };
    for (const [number, { stream, registered, applied, started, contacts }] of group.entries()) {
      const command = () => commandOfRow(SUM, `contacts!A${String(number)}`);
      await told(office.decide(stream, Client.registerClient, registered, command()));
      await told(office.decide(stream, Client.lodgeApplication, applied, command()));
      const provision = orThrow(
        provisionOn({ contractId, contract }, { operationId, operation }, started.on),
      );
      await told(office.decide(stream, Client.startService, started, provision, command()));
      for (const each of contacts) await told(office.decide(stream, Client.deliverSupport, each, command()));
    }
    await orThrow(store.close());
    return recorded;
  });
};

const byRegister = async (folder: string, persons: number): Promise<TimedTwice> => {
  const { register, mapping, secret, store } = await writeRegister(folder, persons);
  const given = ['register', 'record', register, '--mapping', mapping, '--secret', secret, '--store', store];
  const said: string[] = [];
  const output = { write: (content: string | Uint8Array) => void said.push(String(content)), isTTY: false };
  const { signal } = new AbortController();
  return timedTwice(async () => {
    const around = { out: output, err: output, env: {}, signal };
    const code = await pavadonis([...given, '--actor', 'coordinator-7'], around);
    if (code !== 0) throw new Error(said.join(''));
    return persons * ROWS_OF_A_PERSON;
  });
};

/** Measures the recording of a register of that many rows in one of both ways, with the store opened and closed. */
export const measure = async (recorder: string, rows: string): Promise<TimedTwice> => {
  const { folder, remove } = scratch();
  const persons = Math.ceil(Number(rows) / ROWS_OF_A_PERSON);
  try {
    return await (recorder === 'casework alone' ? byCasework(folder, persons) : byRegister(folder, persons));
  } finally {
    remove();
  }
};
