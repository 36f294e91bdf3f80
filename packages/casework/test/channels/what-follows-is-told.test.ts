import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { journal as journalModel } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { live, untilLive } from '../read-models/support/live';
import { centre, otherCentre, record } from '../read-models/support/store';
import { journal, newFile, reacting, until } from '../reactions/support/reacting';
import { endsOf, listening } from './support/listening';

describe('what happens in the background', () => {
  it('is told: parts of the log that are taken, rows that are kept and folded anew', async () => {
    const store = memoryStore();
    const heard = listening();
    const models = await live({ store, file: newFile(), models: { journal: journalModel } });
    await record(store, centre, centreOpened(), centreClosed());
    await orThrow(models.caughtUpTo(2));
    await untilLive(models);
    const late = centreServiceStarted({ on: civilDate('2015-01-02') });
    await record(store, centre, late);
    await orThrow(models.caughtUpTo(3));
    await untilLive(models);
    await until(() => endsOf(heard, 'pavadonis.persist').some(({ position }) => position === 3));
    const names = ['the journal'];
    expect(endsOf(heard, 'pavadonis.follow')).toContainEqual({
      by: 'read-models',
      names,
      events: 1,
      position: 3,
      caughtUp: true,
    });
    expect(endsOf(heard, 'pavadonis.refold')).toEqual([{ names, streams: 1, events: 3 }]);
    expect(endsOf(heard, 'pavadonis.read')).toContainEqual({ category: 'centre', from: 0, events: 3 });
    expect(endsOf(heard, 'pavadonis.persist')).toContainEqual({ names, position: 3 });
  });

  it('is told: events that are handed over to reactions, and how that ends', async () => {
    const store = memoryStore();
    const heard = listening();
    const { reaction } = journal(({ stream }) => stream === otherCentre);
    const reactions = await reacting({ store, file: ':memory:', attempts: 2, reactions: { reaction } });
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreOpened());
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    const told = { reaction: 'reaction', category: 'centre', type: 'CentreOpened' };
    expect(
      endsOf(heard, 'pavadonis.react').toSorted((a, b) => Number(a['position']) - Number(b['position'])),
    ).toEqual([
      { ...told, position: 1, attempt: 1, outcome: 'Done' },
      { ...told, position: 2, attempt: 1, outcome: 'Failed', failure: 'TypeError' },
      { ...told, position: 2, attempt: 2, outcome: 'Parked', failure: 'TypeError' },
    ]);
    expect(endsOf(heard, 'pavadonis.follow')).toContainEqual(
      expect.objectContaining({ by: 'reaction', names: ['reaction'], position: 2 }),
    );
  });

  it('is told: reminders that are handed out', async () => {
    const heard = listening();
    const reactions = await reacting({
      store: memoryStore(),
      file: ':memory:',
      reminders: {
        mails: { due: () => [{ stream: centre }], remind: () => Promise.reject(new TypeError()) },
      },
      attempts: 1,
    });
    await until(() => reactions.reminderStatus().mails._tag === 'Waiting');
    expect(endsOf(heard, 'pavadonis.react')).toEqual([
      { reaction: 'mails', category: 'centre', attempt: 1, outcome: 'Parked', failure: 'TypeError' },
    ]);
  });
});
