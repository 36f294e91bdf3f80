import { describe, expect, it } from '@jest/globals';
import { reaction, type ReactedEvent } from '@pavadonis/casework';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { centre, otherCentre, record } from '../read-models/support/store';
import { journal, newFile, reacting, until } from './support/reacting';

describe('a reaction', () => {
  it('is handed every event, those of one stream in their order', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    await record(store, otherCentre, centreOpened());
    const { reaction: journalled, done } = journal();
    const reactions = await reacting({ store, file: ':memory:', reactions: { journalled } });
    const last = await record(store, centre, centreClosed());
    expect(await orThrow(reactions.doneUpTo(last))).toBe(true);
    expect(done.filter(({ stream }) => stream === centre).map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(done.filter(({ stream }) => stream === otherCentre)).toEqual([
      { stream: otherCentre, revision: 0, attempt: 1 },
    ]);
    expect(reactions.status().journalled).toEqual({
      _tag: 'Following',
      doneUpTo: last,
      waiting: 0,
      parked: 0,
    });
  });

  it('is handed the types alone that it names', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
    const closed: ReactedEvent<'CentreClosed'>[] = [];
    const letters = reaction({
      to: ['CentreClosed'],
      from: 'start',
      react: (recorded) => void closed.push(recorded),
    });
    const reactions = await reacting({ store, file: ':memory:', reactions: { letters } });
    expect(await orThrow(reactions.doneUpTo(3))).toBe(true);
    expect(closed.map(({ event }) => [event.type, event.on])).toEqual([['CentreClosed', '2025-12-31']]);
  });

  it('begins with what is recorded from now on, where it is not told otherwise', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    const file = newFile();
    const { reaction: later, done } = journal(undefined, { from: undefined });
    const reactions = await reacting({ store, file, reactions: { later } });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    await orThrow(reactions.close());
    const last = await record(store, centre, centreClosed());
    // what was recorded while nothing ran is not left out
    const again = await reacting({ store, file, reactions: { later } });
    expect(await orThrow(again.doneUpTo(last))).toBe(true);
    expect(done.map(({ revision }) => revision)).toEqual([2]);
  });

  it('holds up the later events of a stream at which it is busy, and no other stream', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    await record(store, otherCentre, centreOpened(), centreServiceStarted());
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const {
      reaction: slow,
      done,
      handed,
    } = journal(async ({ stream, revision }) => {
      if (stream === centre && revision === 0) await gate;
      return false;
    });
    const reactions = await reacting({ store, file: ':memory:', reactions: { slow } });
    await until(() => done.length === 2);
    expect(done.map(({ stream }) => stream)).toEqual([otherCentre, otherCentre]);
    expect(handed.filter(({ stream }) => stream === centre)).toHaveLength(1);
    expect(reactions.status().slow).toMatchObject({ doneUpTo: 0, waiting: 2 });
    go();
    expect(await orThrow(reactions.doneUpTo(4))).toBe(true);
  });

  it('waits for a place where as many streams are in hand as it works on at once', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreOpened());
    let inHand = 0;
    let most = 0;
    const { reaction: alone } = journal(async () => {
      most = Math.max(most, (inHand += 1));
      await Promise.resolve();
      inHand -= 1;
      return false;
    });
    const reactions = await reacting({ store, file: ':memory:', atOnce: 1, reactions: { alone } });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    expect(most).toBe(1);
  });
});
