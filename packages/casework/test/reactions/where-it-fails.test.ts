import { describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { centre, otherCentre, record, recordRaw } from '../read-models/support/store';
import { journal, newFile, reacting, until } from './support/reacting';

const attemptsAt = (handed: readonly { readonly revision: number; readonly attempt: number }[], at: number) =>
  handed.filter(({ revision }) => revision === at).map(({ attempt }) => attempt);

describe('a reaction that fails', () => {
  it('is handed the event again after growing pauses, and the later ones of the stream after it', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    const pauses: number[] = [];
    const { reaction, handed, done, failures, onFailure } = journal(
      ({ revision }, { attempt }) => revision === 0 && attempt < 4,
    );
    const pauseMs = (count: number): number => {
      pauses.push(count);
      return 1;
    };
    const reactions = await reacting({
      store,
      file: ':memory:',
      reactions: { reaction },
      onFailure,
      pauseMs,
    });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    expect(attemptsAt(handed, 0)).toEqual([1, 2, 3, 4]);
    expect(done.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(pauses).toEqual([1, 2, 3]);
    expect(
      failures.map(({ attempts, parked, stream, position }) => [attempts, parked, stream, position]),
    ).toEqual([1, 2, 3].map((attempts) => [attempts, false, centre, 1]));
  });

  it('parks an event after so many failures, and goes on with the later ones of its stream', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
    await record(store, otherCentre, centreOpened());
    const { reaction, handed, done, failures, onFailure } = journal(
      ({ stream, revision }) => stream === centre && revision === 1,
    );
    const reactions = await reacting({
      store,
      file: ':memory:',
      reactions: { reaction },
      attempts: 3,
      onFailure,
    });
    expect(await orThrow(reactions.doneUpTo(4))).toBe(true);
    expect(attemptsAt(handed, 1)).toEqual([1, 2, 3]);
    expect(done.filter(({ stream }) => stream === centre).map(({ revision }) => revision)).toEqual([0, 2]);
    expect(failures.map(({ parked }) => parked)).toEqual([false, false, true]);
    expect(reactions.status().reaction).toMatchObject({ _tag: 'Following', parked: 1, waiting: 0 });
    const [parked] = await orThrow(reactions.parked());
    expect(parked).toEqual({
      reaction: 'reaction',
      stream: centre,
      position: 2,
      event: failures[0]?.event,
      attempts: 3,
      cause: 'TypeError',
    });
  });

  it('hands a parked event over again when told, as one that never failed', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    let away = true;
    const { reaction, done } = journal(() => away);
    const file = newFile();
    const options = { store, file, reactions: { reaction }, attempts: 2 };
    const reactions = await reacting(options);
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    await orThrow(reactions.close());
    // another process finds it parked
    const again = await reacting(options);
    expect(await orThrow(again.doneUpTo(1))).toBe(true);
    expect(again.status().reaction.parked).toBe(1);
    away = false;
    expect(await orThrow(again.retry({ reaction: 'reaction', position: 1 }))).toBe(true);
    await until(() => done.length === 1);
    expect(done).toEqual([{ stream: centre, revision: 0, attempt: 1 }]);
    expect(again.status().reaction.parked).toBe(0);
    await until(() => again.status().reaction.waiting === 0);
    expect(await orThrow(again.parked())).toEqual([]);
    expect(await orThrow(again.retry({ reaction: 'reaction', position: 1 }))).toBe(false);
  });

  it('drops a parked event when told, once', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const { reaction } = journal(() => true);
    const reactions = await reacting({ store, file: ':memory:', reactions: { reaction }, attempts: 1 });
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    expect(await orThrow(reactions.drop({ reaction: 'reaction', position: 1 }))).toBe(true);
    expect(await orThrow(reactions.drop({ reaction: 'reaction', position: 1 }))).toBe(false);
    expect(reactions.status().reaction.parked).toBe(0);
    expect(await orThrow(reactions.parked())).toEqual([]);
  });

  it('parks an event that cannot be read, and says why', async () => {
    const store = memoryStore();
    await recordRaw(store, centre, '{"type":"Unheard"}');
    await record(store, centre, centreOpened());
    const { reaction, done } = journal();
    const reactions = await reacting({ store, file: ':memory:', reactions: { reaction } });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    expect(done.map(({ revision }) => revision)).toEqual([1]);
    expect(await orThrow(reactions.parked())).toMatchObject([{ position: 1, cause: 'MalformedMetadata' }]);
  });

  it('says nothing of what was thrown but its kind, except to the host', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const { reaction, failures, onFailure } = journal(() => true);
    const reactions = await reacting({
      store,
      file: ':memory:',
      reactions: { reaction },
      attempts: 1,
      onFailure,
    });
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    expect(JSON.stringify([reactions.status(), await orThrow(reactions.parked())])).not.toContain('Ozola');
    expect(String(failures[0]?.thrown)).toContain('Ozola');
  });

  it('goes on where the host that is told throws itself', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const { reaction, done } = journal((_, { attempt }) => attempt === 1);
    const reactions = await reacting({
      store,
      file: ':memory:',
      reactions: { reaction },
      onFailure: () => {
        throw new Error();
      },
    });
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    expect(done).toHaveLength(1);
  });
});
