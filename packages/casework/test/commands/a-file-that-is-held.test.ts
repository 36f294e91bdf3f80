import { afterAll, describe, expect, it } from '@jest/globals';
import { casework, openCasework, type Casework, type Command } from '@pavadonis/casework';
import { record } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch } from '@pavadonis/fixtures/scratch';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { journal } from '@pavadonis/testing-projection';
import { command, returning } from './support/office';
import { clientNo } from './support/persons';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const HOLDER = programIn(newName(), require.resolve('./support/holder'));
const PERSONS = [1, 2, 3, 4, 5];
const busy = { left: { _tag: 'StoreUnavailable', reason: 'busy', cause: 'SQLITE_BUSY' } };

/** Starts a process that holds the lock of a file, and stops it in the middle, as a debugger or a full host does. */
const stoppedHolder = async (path: string) => {
  const holder = spawn(process.execPath, [HOLDER, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(holder, 'exit');
  await once(holder.stdout, 'data');
  holder.kill('SIGSTOP');
  return {
    goOn: async (): Promise<void> => {
      holder.kill('SIGCONT');
      holder.stdin.end();
      await ended;
    },
  };
};

const setGoal = (office: Casework, person: number, facts: Partial<Command> = {}) =>
  office.decide(
    clientNo(person),
    ...returning(record<Client.Event>(planGoalSet())),
    command(person, facts),
  )();

const opened = (path: string, lockTimeoutMs: number) =>
  orThrow(sqliteStore({ path, lockTimeoutMs, severalWriters: 'accepted' }));

// a casework tries again only after a pause, and here there is none
const wait = (): Promise<void> => Promise.reject(new Error('waited'));

describe('a file that a stopped process holds', () => {
  it('has each command answered as busy after the one wait of the store', async () => {
    const path = newName();
    const store = await opened(path, 100);
    const office = casework({ store, wait });
    const holder = await stoppedHolder(path);
    const sent = [...PERSONS, ...PERSONS].map((person) => setGoal(office, person));
    for (const answer of await Promise.all(sent)) expect(answer).toMatchObject(busy);
    await holder.goOn();
    for (const person of PERSONS)
      expect(await setGoal(office, person)).toMatchObject({ right: { _tag: 'Recorded', revision: 0 } });
    await orThrow(store.close());
  });

  it('has a command end with its signal, and none of it recorded', async () => {
    const path = newName();
    const store = await opened(path, Infinity);
    const office = casework({ store, wait });
    const holder = await stoppedHolder(path);
    const patient = setGoal(office, 1);
    const controller = new AbortController();
    const sent = [1, ...PERSONS].map((person) => setGoal(office, person, { signal: controller.signal }));
    // so that the appends stand in the queue of the file
    await orThrow(office.state(clientNo(9)));
    controller.abort();
    for (const answer of await Promise.all(sent))
      expect(answer).toEqual({ _tag: 'Left', left: { _tag: 'CallAborted', mayBeRecorded: false } });
    await holder.goOn();
    expect(await patient).toMatchObject({ right: { _tag: 'Recorded', position: 1 } });
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toHaveLength(1);
    await orThrow(store.close());
  });

  it('has a command end with its signal, and none of it recorded, also after a longer wait', async () => {
    const path = newName();
    const store = await opened(path, Infinity);
    const office = casework({ store, wait });
    const holder = await stoppedHolder(path);
    for (const ms of [1, 10, 40, 100]) {
      const answer = await setGoal(office, 1, { signal: AbortSignal.timeout(ms) });
      expect([ms, answer]).toEqual([
        ms,
        { _tag: 'Left', left: { _tag: 'CallAborted', mayBeRecorded: false } },
      ]);
    }
    await holder.goOn();
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toEqual([]);
    await orThrow(store.close());
  });

  it('holds up no read and no read model', async () => {
    const path = newName();
    const store = await opened(path, Infinity);
    const { readModels, ...office } = await orThrow(
      openCasework({ store, wait, readModels: { file: newName(), models: { journal } } }),
    );
    expect(await setGoal(office, 1)).toMatchObject({ right: { position: 1 } });
    const holder = await stoppedHolder(path);
    const waiting = setGoal(office, 2);
    expect(await orThrow(office.state(clientNo(1)))).toMatchObject({ revision: 0 });
    expect(await setGoal(office, 1)).toMatchObject({ right: { _tag: 'Recorded', position: 1 } });
    await orThrow(readModels.caughtUp());
    expect(readModels.status().journal).toMatchObject({ _tag: 'Live', position: 1 });
    await holder.goOn();
    expect(await waiting).toMatchObject({ right: { _tag: 'Recorded', position: 2 } });
    await orThrow(readModels.caughtUpTo(2));
    await orThrow(readModels.close());
    await orThrow(store.close());
  });
});
