/* eslint-disable @typescript-eslint/await-thenable, @typescript-eslint/require-await -- the mistake is what is tried */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CaseworkWithReadModels,
  liveReadModels,
  openCasework,
  type PromisedCaseworkWithReadModels,
  withPromises,
} from '@pavadonis/casework';
import { clientStream, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import {
  type AppendError,
  type AppendResult,
  type EventStore,
  memoryStore,
  orThrow,
  type Unstarted,
} from '@pavadonis/event-store';
import { type SqliteStore, sqliteStore } from '@pavadonis/event-store-sqlite';
import { journal } from '@pavadonis/testing-projection';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientId, clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { command, storeOf, stream } from './commands/support/office';

const goal = planGoalSet.facts();
const merge = { on: clientsMerged().on, survivorId: clientIdOf(7) };
const readModels = { file: ':memory:', models: { journal } };

let store: EventStore;
let file: SqliteStore;
let office: CaseworkWithReadModels<{ readonly journal: typeof journal }>;
beforeAll(async () => {
  store = await storeOf();
  file = await orThrow(sqliteStore({ path: ':memory:' }));
  office = await orThrow(openCasework({ store, readModels }));
});
afterAll(async () => {
  await orThrow(office.readModels.close());
  await orThrow(file.close());
});

/** Whether two types are the same, not only assignable in one direction. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;

describe('a call that nobody started', () => {
  it('is refused by the type checker where it is awaited', async () => {
    const before = await orThrow(office.recorded(stream));
    // @ts-expect-error -- a decision that is awaited is not made
    await office.decide(stream, Client.setPlanGoal, goal, command(1));
    // @ts-expect-error -- nor is one in place of a voided event
    await office.decideInPlaceOf(command(1).commandId as never, stream, Client.setPlanGoal, goal, command(1));
    // @ts-expect-error -- nor a merge
    await office.mergeClients(clientId, merge, command(1));
    // @ts-expect-error -- nor a correction
    await office.correct(stream, voidEvent, eventVoided.facts(), command(1));
    // @ts-expect-error -- nor evidence that is added
    await office.addEvidence(stream, eventVoided.facts(), command(1));
    // @ts-expect-error -- and nothing is read
    await office.state(stream);
    // @ts-expect-error -- nor here
    await office.recorded(stream);
    expect(await orThrow(office.recorded(stream))).toEqual(before);
  });

  it('is refused where read models and files are awaited', async () => {
    // @ts-expect-error -- nothing is waited for
    await office.readModels.caughtUpTo(1);
    // @ts-expect-error -- nothing is closed
    await office.readModels.close();
    // @ts-expect-error -- nothing is opened
    await openCasework({ store, readModels });
    // @ts-expect-error -- nor followed
    await liveReadModels({ store, ...readModels });
    // @ts-expect-error -- no file is made
    await sqliteStore({ path: ':memory:' });
    // @ts-expect-error -- nor copied
    await file.backup(':memory:');
    // @ts-expect-error -- nor closed
    await file.close();
    expect(await file.readAll({ after: 0, limit: 1 })()).toEqual(E.right([]));
  });

  it('is refused where an async function returns it', () => {
    // @ts-expect-error -- the caller would await it
    const lost = async () => office.decide(stream, Client.setPlanGoal, goal, command(1));
    expect(lost).toBeInstanceOf(Function);
  });
});

describe('work that starts when it is called', () => {
  it('is a task of fp-ts in a pipe', async () => {
    const revision: TE.TaskEither<unknown, string> = pipe(
      office.decide(stream, Client.setPlanGoal, goal, command(1)),
      TE.flatMap(() => office.state(stream)),
      TE.map((held) => String(held.revision)),
    );
    expect(await revision()).toEqual(E.right(expect.any(String)));
    const all = TE.sequenceArray([office.recorded(stream), office.recorded(clientStream(clientIdOf(9)))]);
    expect((await orThrow(all)).map((each) => each.length > 0)).toEqual([true, false]);
  });

  it('may be a task of the host, as may the calls of a store', async () => {
    const own: TE.TaskEither<'NoSuchDesk', number> = TE.right(7);
    const task: Unstarted<'NoSuchDesk', number> = own;
    const stamped: EventStore = {
      ...memoryStore(),
      append: (): TE.TaskEither<AppendError, AppendResult> => TE.left({ _tag: 'StoreClosed' }),
    };
    const noBackup: SqliteStore = {
      ...file,
      backup: () => TE.right(undefined),
      close: () => TE.right(undefined),
    };
    expect(await task()).toEqual(E.right(7));
    expect(await stamped.append(stream, 'no_stream', [])()).toEqual(E.left({ _tag: 'StoreClosed' }));
    expect(await noBackup.close()()).toEqual(E.right(undefined));
  });

  it('keeps its types where it is made a promise', async () => {
    const another = await storeOf();
    const opened = await orThrow(openCasework({ store: another, readModels })).then(withPromises);
    const same: Same<typeof opened, PromisedCaseworkWithReadModels<{ journal: typeof journal }>> = true;
    const outcome = await opened.decide(stream, Client.setPlanGoal, goal, command(1));
    expect([same, outcome._tag]).toEqual([true, 'Recorded']);
    await opened.readModels.close();
  });
});
