import { describe, expect, it } from '@jest/globals';
import { casework, openCasework } from '@pavadonis/casework';
import { decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { type Fault, notLeader, passingErrors } from '@pavadonis/fixtures/eventstoredb/faults';
import { halfDeadWay } from '@pavadonis/fixtures/eventstoredb/half-dead';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { replay } from '@pavadonis/projection';
import { setImmediate } from 'node:timers/promises';
import { models } from '../../src/models';
import { type Planted, withPlanted } from '../../src/planted';
import type { Report } from '../../src/report';
import { trySending } from '../../src/send';
import { chance } from '../support/chance';
import { oneOf } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';

// 3,824 by `pnpm torture`
const FAULTS = Math.floor(ROUNDS * 7.648);
const FAULTS_OF_A_LOG = 400;
const SENDERS = 6;
const PERSONS = 41;
const COMMANDS = 100_000;
// one call in vain is tried again, and a command that fails is sent again, so nothing depends on it
const IMPATIENT = { attempts: 3, deadlineMs: 400, silenceMs: 400 };

const TURNS_TO_END = 100;

type Below = (limit: number) => number;

const anyFault = (below: Below, port: number): Fault => ({
  call: oneOf(['append', 'append', 'read', 'subscribe'], below),
  late: below(2) === 0,
  arrives: below(2) === 0,
  does: oneOf([...passingErrors, notLeader(port), 'silence', 'cut'] as const, below),
});

const opened = async (connectionString: string): Promise<EventStore> => {
  for (;;) {
    const store = await eventStoreDbStore({ connectionString, ...IMPATIENT })();
    if (store._tag === 'Right') return store.right;
  }
};

const logOf = (store: EventStore) => orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** Sends commands to a server whose calls go wrong, and compares what came of each with what it holds. */
const troubled = async (faults: number, seed: number, planted?: Planted): Promise<number> => {
  const { below } = chance(seed);
  const server: Loopback = await startLoopback();
  // one for each store: the client shares a connection among all that go the same way, and a half-dead one with it
  const ways = [await halfDeadWay(server.port), await halfDeadWay(server.port)];
  const connections = ways.map(({ port }) => `esdb://127.0.0.1:${port}?tls=false&keepAliveInterval=-1`);
  const stores = await Promise.all([server.connectionString, ...connections].map(opened));
  const [first] = stores;
  if (first === undefined) throw new Error('there is no store');
  // without a cache each command reads
  const offices = stores.map((store) => casework({ store: withPlanted(store, planted), cache: 0 }));
  const live = await orThrow(openCasework({ store: first, readModels: { file: ':memory:', models } }));

  let [given, next] = [0, 0];
  const trouble = (): void => {
    given += 1;
    if (below(8) === 0) oneOf(ways, below).deaden();
    else server.inject(anyFault(below, server.port));
    // nobody subscribes anew without a reason
    if (given === faults) server.inject({ call: 'read', does: 'cut' });
  };
  const isOver = (): boolean => given >= faults && server.faultsLeft() === 0;
  const sender = async (): Promise<readonly Report[]> => {
    const said: Report[] = [];
    while (!isOver()) {
      if (given < faults) trouble();
      else if (below(20) === 0) void server.disconnectAll();
      const n = next++;
      for (let came = 'Failed'; came === 'Failed' || came === 'Conflict';) {
        const report = await trySending(oneOf(offices, below), n, PERSONS);
        if (report.came === 'Failed') expect(report.why).toMatchObject({ reason: 'unreachable' });
        said.push(report);
        came = report.came;
      }
    }
    return said;
  };
  try {
    const said = (await Promise.all(Array.from({ length: SENDERS }, sender))).flat();
    const stored = await logOf(first);
    const { sees, hears, count } = witness(COMMANDS, PERSONS);
    sees(stored.map((event) => orThrow(decoder().recorded(event))));
    for (const each of said) hears(each);

    await orThrow(
      live.readModels.caughtUpTo(stored.at(-1)?.position ?? 0, { signal: new AbortController().signal }),
    );
    const { views } = await orThrow(replay(models)(history(first, decoder())));
    for (const name of ['caseload', 'planStatus', 'fundingSplit'] as const)
      expect(live.readModels.view(name).rows).toEqual(views[name]);
    return count();
  } finally {
    await orThrow(live.readModels.close());
    for (const store of stores) await orThrow(store.close());
    for (const way of ways) way.stop();
    server.stop();
    // calls that nobody waited for any more end in this test, not after it
    for (let turn = 0; turn < TURNS_TO_END; turn += 1) await setImmediate();
  }
};

describe('commands to a server whose calls fail, get no answer or lose it', () => {
  it(
    `are recorded once, ${String(FAULTS)} times`,
    async () => {
      for (let fault = 0; fault < FAULTS; fault += FAULTS_OF_A_LOG)
        expect(await troubled(Math.min(FAULTS_OF_A_LOG, FAULTS - fault), SEED + fault)).toBeGreaterThan(5);
    },
    timeoutFor(FAULTS),
  );

  it(
    'are found to be lost where one is acknowledged before it is stored',
    async () => {
      await expect(troubled(10, SEED, 'acknowledges before it stores')).rejects.toThrow();
    },
    timeoutFor(10),
  );
});
