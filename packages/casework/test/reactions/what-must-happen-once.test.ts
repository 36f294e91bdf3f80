import { describe, expect, it } from '@jest/globals';
import { casework, openReactions, type Reaction, reaction, withPromises } from '@pavadonis/casework';
import { CentreId, centreStream, civilDate, instant, text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { centreClosed, centreOpened } from '@pavadonis/testing/examples/centre';
import { eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { command } from '../commands/support/office';
import { centre, record } from '../read-models/support/store';
import { newFile, reacting } from './support/reacting';

const by = { actor: text('reactions'), role: text('system') };

/** Opens another centre whenever one closes. Fails after it was done, as often as told. */
const successor = (store: EventStore, failures: number): Reaction => {
  const office = withPromises(casework({ store, now: () => instant('2024-07-01T09:00:00.000Z') }));
  return reaction({
    to: ['CentreClosed'],
    from: 'start',
    react: async (_, { attempt, command: follow }) => {
      const facts = { ...centreOpened.facts(), on: civilDate('2026-01-01') };
      const next = centreStream(exampleId(CentreId, 77));
      await office.decide(next, Centre.openCentre, facts, follow(by));
      if (attempt <= failures) throw new Error();
    },
  });
};

describe('what a reaction records by the command of its event', () => {
  it('is recorded once, however often the event is handed over', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreClosed());
    const reactions = await reacting({
      store,
      file: ':memory:',
      reactions: { successor: successor(store, 3) },
    });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    const opened = await orThrow(store.readStream(centreStream(exampleId(CentreId, 77)), {}));
    expect(opened).toHaveLength(1);
    const [closed] = await orThrow(store.readStream(centre, { from: 1 }));
    expect(JSON.parse(opened[0]?.metadata ?? '')).toMatchObject({ by, causationId: closed?.id });
  });

  it('is recorded once by two files of one store', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreClosed());
    for (const file of [newFile(), newFile()]) {
      const reactions = await reacting({ store, file, reactions: { successor: successor(store, 0) } });
      expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    }
    expect(await orThrow(store.readStream(centreStream(exampleId(CentreId, 77)), {}))).toHaveLength(1);
  });

  it('has another command for each reaction, event and number, and keeps the correlation', async () => {
    const store = memoryStore();
    const office = withPromises(casework({ store }));
    const correlationId = eventId(9);
    await office.decide(centre, Centre.openCentre, centreOpened.facts(), { ...command(1), correlationId });
    await office.decide(centre, Centre.closeCentre, centreClosed.facts(), command(2));
    const commands: unknown[] = [];
    const follow: Reaction = {
      from: 'start',
      react: (_, { command: make }) => void commands.push(make(by), make(by, 1), make(by)),
    };
    const reactions = await reacting({ store, file: ':memory:', reactions: { a: follow, b: follow } });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    const ids = commands.map((each) => (each as { readonly commandId: string }).commandId);
    expect(new Set(ids).size).toBe(8);
    expect(ids).toHaveLength(12);
    expect(
      commands.filter((each) => (each as { correlationId?: string }).correlationId !== undefined),
    ).toHaveLength(6);
  });
});

const react = (): number => 0;

describe('options of reactions that make no sense', () => {
  it.each([
    ['store', { store: {} }, 'a store that can be followed'],
    ['file', { file: 7 }, 'a text'],
    ['reactions', { reactions: { a: {} } }, 'reactions by name'],
    ['reactions', { reactions: { a: { react, from: 'end' } } }, 'reactions by name'],
    ['reactions', { reactions: { a: { react, to: 'ServiceEnded' } } }, 'reactions by name'],
    ['reminders', { reminders: { a: { due: () => [] } } }, 'reminders by name'],
    ['attempts', { attempts: 0 }, 'a whole number from 1 on'],
    ['atOnce', { atOnce: 0.5 }, 'a whole number from 1 on'],
    ['pauseMs', { pauseMs: 5 }, 'a function'],
    ['remindEveryMs', { remindEveryMs: 0 }, 'milliseconds from 1 on'],
    ['onFailure', { onFailure: 'log' }, 'a function'],
  ])('are refused by their name: %s', async (option, given, rule) => {
    const options = { store: memoryStore(), file: ':memory:', ...given };
    expect(await openReactions(options as never)()).toEqual({
      _tag: 'Left',
      left: { _tag: 'InvalidOption', option, rule },
    });
  });
});
