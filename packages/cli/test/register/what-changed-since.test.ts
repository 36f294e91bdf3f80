import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casework, withPromises } from '@pavadonis/casework';
import {
  amendEvent,
  civilDate,
  clientStream,
  type CommandId,
  Text,
  voidEvent,
  written,
} from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { idsUnder } from '@pavadonis/vault';
import { CommandId as CommandCodec } from '@pavadonis/domain';
import { idsOf } from '../../src/register/ids';
import { prepare, writeBook, cellName, type Prepared } from './support/book';
import { inventedRegister, type Register } from './support/invented';
import { officeStore, secretFile } from './support/office';
import { run, totals, type Trial } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PERSONS = 3;

describe('a register that was recorded', () => {
  let prepared: Prepared;
  let trial: Trial;

  beforeAll(async () => {
    const register = inventedRegister(PERSONS);
    prepared = await prepare(newName(), Object.keys(register));
    trial = {
      ...prepared,
      file: await writeBook(`${newName()}.xlsx`, register, prepared),
      store: await officeStore(newName()),
      secret: secretFile(newName()),
    };
    expect((await run('record', trial)).code).toBe(0);
  }, 120_000);

  const changed = async (change: (register: Register) => void): Promise<Trial> => {
    const register = inventedRegister(PERSONS);
    change(register);
    return { ...trial, file: await writeBook(`${newName()}.xlsx`, register, prepared) };
  };

  it.each(['check', 'record'] as const)(
    'says of a changed row what is recorded otherwise: %s',
    async (command) => {
      const later = await changed((register) => {
        const contact = register['contacts']?.[1];
        if (contact !== undefined) contact['minutes'] = 99;
      });
      const told = await run(command, later);
      expect(told.code).toBe(1);
      expect([...told.refused]).toEqual([
        [
          cellName(prepared, 'contacts', 1, 'on'),
          expect.stringMatching(/recorded otherwise \(.+\); correct/),
        ],
      ]);
    },
  );

  it('says the same of a cell that was emptied', async () => {
    const later = await changed((register) => {
      delete register['goals']?.[0]?.['targetOn'];
    });
    expect([...(await run('check', later)).refused.values()]).toEqual([expect.stringContaining('Due')]);
  });

  it('records what was added, and no more', async () => {
    const later = await changed((register) => {
      const contact = register['contacts']?.[0];
      register['contacts']?.push({ ...contact, key: 77 });
    });
    expect(totals(await run('check', later))).toMatchObject({ new: 1, refused: 0 });
    expect(totals(await run('record', later))).toMatchObject({ new: 1, refused: 0 });
    expect(totals(await run('record', later))).toMatchObject({ new: 0, refused: 0 });
  });

  it('takes a correction for what is so, and names what was voided', async () => {
    const ids = idsOf(idsUnder(Buffer.alloc(32, 0xa1), 'invented'));
    const stream = clientStream(ids.client('P-2'));
    const store = await orThrow(sqliteStore({ path: trial.store }));
    const office = withPromises(casework({ store }));
    const recorded = await office.recorded(stream);
    const [moved, contact] = [
      recorded.find(({ event }) => event.type === 'ResidenceChanged'),
      recorded.find(({ event }) => event.type === 'SupportDelivered'),
    ];
    const command = (number: number) => ({
      commandId: exampleId<CommandId>(CommandCodec, number),
      by: { actor: written(Text, 'a'), role: written(Text, 'b') },
    });
    const on = civilDate('2025-06-01');
    const reason = written(Text, 'typed wrongly');
    if (moved?.event.type !== 'ResidenceChanged' || contact === undefined) throw new Error('not recorded');
    const to = { ...moved.event, residence: { kind: 'private' as const } };
    await office.correct(stream, amendEvent, { on, target: moved.id, to, reason }, command(801));
    await office.correct(stream, voidEvent, { on, target: contact.id, reason }, command(802));
    await orThrow(store.close());

    const later = await changed((register) => {
      const residence = register['residences']?.find(({ person }) => person === 'P-2');
      if (residence !== undefined) Object.assign(residence, { kind: 'private', centre: undefined });
      const again = register['contacts']?.find(({ person }) => person === 'P-2');
      if (again !== undefined) again['minutes'] = 5;
    });
    const told = await run('check', later);
    expect([...told.refused.values()]).toEqual([expect.stringContaining('voided since')]);
  });
});
