import { describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { send } from '../../src/send';
import { inFolder } from '../support/folder';
import { wholeLog } from '../support/log';
import { ROUNDS, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';

const CASEWORKS = 10;
const SENDERS = 40;
const PERSONS = 3;
// 10,000 by `pnpm torture`
const COMMANDS = 20 * ROUNDS;

/** A store that takes its time before and after each call, as one across a network. */
const slow = (store: EventStore): EventStore => {
  const slowly =
    <A>(task: () => Promise<A>) =>
    async (): Promise<A> => {
      await setTimeout(3 * Math.random());
      const answer = await task();
      await setTimeout(3 * Math.random());
      return answer;
    };
  return {
    ...store,
    append: (...given) => slowly(store.append(...given)),
    readStream: (...given) => slowly(store.readStream(...given)),
    scanStream: (...given) => slowly(store.scanStream(...given)),
    scan: (...given) => slowly(store.scan(...given)),
  };
};

const asItIs = (store: EventStore): EventStore => store;

describe('ten caseworks of one process, on two stores of one file', () => {
  it.each([
    ['as fast as they can', asItIs],
    ['slowly', slow],
  ])(
    'record every command once, %s, and none is answered with a conflict',
    (_, paced) =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        const open = () => orThrow(sqliteStore({ path, durability: 'normal', severalWriters: 'accepted' }));
        const stores = [await open(), await open()];
        const offices = Array.from({ length: CASEWORKS / stores.length }, () =>
          stores.map((store) => casework({ store: paced(store) })),
        ).flat();
        const [first] = offices;
        if (first === undefined) throw new Error('there is no casework');
        for (let n = 0; n < PERSONS; n += 1) await send(first, n, PERSONS);
        let next = PERSONS;
        const sender = async (which: number): Promise<readonly string[]> => {
          const came: string[] = [];
          for (let n = next++; n < COMMANDS; n = next++)
            came.push((await send(offices[(which + n) % CASEWORKS] ?? first, n, PERSONS)).came);
          return came;
        };
        const came = (await Promise.all(Array.from({ length: SENDERS }, (_none, i) => sender(i)))).flat();
        for (const store of stores) await orThrow(store.close());
        expect(came).toHaveLength(COMMANDS - PERSONS);
        expect(came.filter((each) => each === 'Conflict')).toEqual([]);
        const { sees, count } = witness(COMMANDS, PERSONS);
        sees(await wholeLog(path));
        expect(count() - PERSONS).toBe(came.filter((each) => each === 'Recorded').length);
      }),
    timeoutFor(COMMANDS / 100),
  );
});
