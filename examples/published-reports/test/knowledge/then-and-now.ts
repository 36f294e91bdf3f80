import { beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, civilDateOf } from '@pavadonis/domain';
import { history, orThrow, type StoreHistory } from '@pavadonis/event-store';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import { endOf, questions } from '../../src/knowledge/questions';
import { type ThenAndNow, thenAndNow } from '../../src/knowledge/then-and-now';
import { knowledgeOf, recordedHistory, rowsOf } from '../given';

/**
 * The results for the history of seed 1, with the events that explain the difference: type, day, instant of recording.
 */
const EXPECTED = {
  'clients served, August 2016': { then: 120, now: 120, events: [] },
  'clients served, January 2017': {
    then: 183,
    now: 184,
    events: [
      ['EventVoided', '2017-03-14', '2017-03-14T14:30:00.000Z'],
      ['EventVoided', '2017-03-08', '2017-03-08T14:30:00.000Z'],
      ['SupportDelivered', '2017-01-16', '2017-02-15T08:48:00.000Z'],
      ['SupportDelivered', '2017-01-26', '2017-02-18T09:10:00.000Z'],
      ['SupportDelivered', '2017-01-30', '2017-02-14T09:16:00.000Z'],
    ],
  },
  'clients served, November 2017': { then: 110, now: 110, events: [] },
  'clients served, June 2018': {
    then: 87,
    now: 89,
    events: [
      ['SupportDelivered', '2018-06-11', '2018-07-18T09:02:00.000Z'],
      ['SupportDelivered', '2018-06-07', '2018-07-15T10:21:00.000Z'],
    ],
  },
  'clients served, February 2019': { then: 86, now: 86, events: [] },
  'clients served, August 2021': {
    then: 109,
    now: 111,
    events: [
      ['SupportDelivered', '2021-08-11', '2021-09-16T08:13:00.000Z'],
      ['SupportDelivered', '2021-08-20', '2021-09-28T08:42:00.000Z'],
    ],
  },
  'refugee statuses granted in June 2018': {
    then: 1,
    now: 2,
    events: [['StatusGranted', '2018-06-11', '2018-07-04T09:00:00.000Z']],
  },
};

describe('figures as known when they were drawn up and as known today', () => {
  let log: StoreHistory;
  let today: CaseloadView;
  let answers: readonly ThenAndNow[];

  beforeAll(async () => {
    const { store } = await recordedHistory(1);
    log = history(store);
    today = (await rowsOf(1)).caseload;
    answers = await knowledgeOf(1);
  });

  it('differ in these months, by these events', () => {
    const told = answers.map(({ question, then, now, events }) => [
      question.what.en,
      { then, now, events: events.map(({ event, recordedAt }) => [event.type, event.on, recordedAt]) },
    ]);
    expect(Object.fromEntries(told)).toEqual(EXPECTED);
  });

  it('differ only by events recorded after the day of the question', () => {
    const late = answers.map(({ question, events }) =>
      events.map(({ recordedAt }) => recordedAt > endOf(question.knownOn)),
    );
    expect(late.flat()).not.toHaveLength(0);
    expect(late.flat()).not.toContain(false);
  });

  it('differ in the refugee statuses of June 2018 by a decision recorded on 4 July', () => {
    const found = answers.find(({ question }) => question.knownOn === '2018-06-30');
    const days = found?.events.map(({ event, recordedAt }) => ({
      type: event.type,
      month: event.on.slice(0, 7),
      recordedOn: civilDateOf(recordedAt),
    }));
    expect(days).toEqual([{ type: 'StatusGranted', month: '2018-06', recordedOn: '2018-07-04' }]);
  });

  it('are the same once everything is recorded', async () => {
    const lastDay = civilDate('2024-12-31');
    const [question] = questions.filter(({ month }) => month === '2017-01');
    if (question === undefined) throw new Error('nobody asks for January 2017');
    const { then, now, events } = await orThrow(thenAndNow(log, today)({ ...question, knownOn: lastDay }));
    expect([then, now, events]).toEqual([184, 184, []]);
  });
});
