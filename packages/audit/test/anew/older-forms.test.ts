import { afterAll, describe, expect, it } from '@jest/globals';
import { compareReports, sealAnew, verifySealedAnew } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import {
  decoder,
  memoryStore,
  orThrow,
  type RawEvent,
  type StoredEvent,
  type Upcasts,
} from '@pavadonis/event-store';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { goalsToDate, planStatus, type PlanStatusView } from '@pavadonis/projection-plan-status';
import { anew, everyWord, inTheClear, newTrust, sealedAnew, WORD } from '../support/anew';
import { eventsIn, holding } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** An event as an older version wrote it, with its text under another name and a text that is read no more. */
const older = (event: StoredEvent): StoredEvent => {
  if (event.type !== 'PlanGoalSet') return event;
  const { text: wish, ...rest } = JSON.parse(event.data) as Readonly<Record<string, unknown>>;
  return { ...event, data: JSON.stringify({ ...rest, v: 0, wish, note: WORD }) };
};

const withoutNote = (event: RawEvent): RawEvent =>
  Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'note')) as RawEvent;

const upcasts: Upcasts = {
  PlanGoalSet: {
    0: ({ wish, ...event }) => ({ ...withoutNote(event), v: 1, text: wish }),
  },
};

const through = decoder(upcasts);

const isGoal = ({ type }: StoredEvent): boolean => type === 'PlanGoalSet';

/** The same texts in another order of fields, twice under one name, and with more spaces than an encoder writes. */
const untidy = (event: StoredEvent): StoredEvent =>
  isGoal(event) ? { ...event, data: event.data.replace('{', `{ "text":"${WORD} besides", `) } : event;

describe('events of older versions', () => {
  it('are sealed in today’s form, so that no text of an older one is left', () =>
    withVault(newName(), async (vault) => {
      const { source: today } = await inTheClear(everyWord, newName());
      const source = holding((await eventsIn(today)).map(older));
      const [target, folder] = [memoryStore(), newName()];
      const given = { source, target, vault, folder, decoder: through };
      const { record } = await sealedAnew(given);
      const goals = (await eventsIn(target)).filter(isGoal);
      expect(record.lifted).toEqual({ 'PlanGoalSet v0': goals.length });
      for (const { data, metadata } of await eventsIn(target))
        expect(holdsWord(Buffer.from(data + metadata), WORD)).toBe(false);
      expect(goals.every(({ data }) => data.includes('"v":1'))).toBe(true);
      const verifying = { source, target, folder, trust: newTrust, decoder: through };
      for (const each of [{}, { vault }])
        expect(await orThrow(verifySealedAnew({ ...verifying, ...each }))).toMatchObject({
          _tag: 'SealedAsRecorded',
        });
      // without the steps nothing can be said of them
      expect(await orThrow(verifySealedAnew({ ...verifying, decoder: undefined }))).toMatchObject({
        differences: goals.map(() => ({ faults: [{ _tag: 'Unreadable' }] })),
      });
      // the figures are those of a store that has no such event
      const reports = {
        goals: (view: PlanStatusView) => goalsToDate(view, { asOf: civilDate('2030-01-01') }).length,
      };
      expect(await orThrow(compareReports({ source: today, target, model: planStatus, reports }))).toEqual({
        answers: 1,
        different: [],
      });
    }));

  it('are refused without the steps that lift them', () =>
    withVault(newName(), async (vault) => {
      const { source: today } = await inTheClear(everyWord, newName());
      const source = holding((await eventsIn(today)).map(older));
      const target = memoryStore();
      expect(await sealAnew(anew({ source, target, vault, folder: newName() }))()).toMatchObject({
        left: { _tag: 'UnknownEventVersion', type: 'PlanGoalSet' },
      });
      expect(await eventsIn(target)).toEqual([]);
    }));

  it('leave no text behind that stands where no reader looks', () =>
    withVault(newName(), async (vault) => {
      const { source: today } = await inTheClear(everyWord, newName());
      const events = (await eventsIn(today)).map(untidy);
      expect(events.filter(({ data }) => data.includes(`${WORD} besides`)).length).toBeGreaterThan(0);
      const [target, folder] = [memoryStore(), newName()];
      await sealedAnew({ source: holding(events), target, vault, folder });
      for (const { data } of await eventsIn(target)) expect(data).not.toContain(WORD);
      expect(
        await orThrow(verifySealedAnew({ source: holding(events), target, folder, trust: newTrust, vault })),
      ).toMatchObject({ _tag: 'SealedAsRecorded' });
    }));
});
