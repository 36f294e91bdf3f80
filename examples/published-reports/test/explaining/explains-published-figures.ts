import { beforeAll, describe, expect, it } from '@jest/globals';
import { difference, explain, explainParts, type Explanation, recordedLog } from '@pavadonis/audit';
import { civilDate, lastDayOf } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { project } from '@pavadonis/projection';
import {
  activeClients,
  averagePerMonth,
  caseload,
  type CaseloadView,
  clientsByComplexity,
  clientsByPlace,
  clientsServedIn,
  clientsToDate,
} from '@pavadonis/projection-caseload';
import { endOf } from '../../src/knowledge/questions';
import { knowledgeOf, recordedHistory } from '../given';
import { counted } from './folded-events';
import { type Log, namedIn } from './named-events';

const typesIn = ({ rows }: Explanation): readonly string[] => [
  ...new Set(rows.map(({ events }) => events.map(({ type }) => type).join(' '))),
];

const sumIn = ({ rows }: Explanation, place: string): number =>
  rows.reduce((sum, { amounts }) => sum + (amounts.get(place) ?? 0), 0);

describe('an explanation of a published figure', () => {
  let log: Log;

  beforeAll(async () => {
    log = await orThrow(recordedLog((await recordedHistory(1)).store));
  });

  it('names the start of the service and the residence of each of the 37 clients outside Mucenieki', () => {
    const asOf = civilDate('2018-07-16');
    const report = (view: CaseloadView) => clientsByPlace(activeClients(view, { asOf }), { asOf }).outside;
    const explained = explain({ model: caseload, log, report });
    expect([explained.answer, explained.rows.length, sumIn(explained, '$')]).toEqual([37, 37, 37]);
    expect(typesIn(explained)).toEqual(['ServiceStarted ResidenceChanged']);
    expect(report(project(caseload, namedIn(log, explained)))).toBe(37);
  });

  it('explains the 92 % in need of maximum support in 2017 by 1023 and 1106 months of clients', () => {
    const months = { from: civilDate('2016-12-01'), to: civilDate('2017-05-31') };
    const parts = {
      atMaximum: (view: CaseloadView) =>
        averagePerMonth(
          months,
          (month) =>
            clientsByComplexity(clientsServedIn(view, month), { asOf: lastDayOf(month) }).get('maximum') ?? 0,
        ),
      served: (view: CaseloadView) => averagePerMonth(months, (month) => clientsServedIn(view, month).length),
    };
    const { atMaximum, served } = explainParts({ model: caseload, log, parts });
    expect([atMaximum.answer, served.answer]).toEqual([
      { numerator: 1023, denominator: 6 },
      { numerator: 1106, denominator: 6 },
    ]);
    expect([sumIn(atMaximum, '$.numerator'), sumIn(served, '$.numerator')]).toEqual([1023, 1106]);
    expect(parts.atMaximum(project(caseload, namedIn(log, atMaximum)))).toEqual(atMaximum.answer);
    expect(parts.served(project(caseload, namedIn(log, served)))).toEqual(served.answer);
  });

  it('folds fewer events for the 1,935 clients to date than ten replays do', () => {
    const report = (view: CaseloadView) => clientsToDate(view, { asOf: civilDate('2023-10-31') }).length;
    const [once, explaining] = [counted(caseload), counted(caseload)];
    project(once.model, log);
    const explained = explain({ model: explaining.model, log, report });
    expect([explained.answer, explained.rows.length]).toEqual([1935, 1935]);
    expect(typesIn(explained)).toEqual(['ServiceStarted']);
    expect(once.folded.events).toBeGreaterThan(10_000);
    expect(explaining.folded.events).toBeLessThan(10 * once.folded.events);
  });

  it('tells by which events a figure differs from what it was when it was drawn up', async () => {
    for (const { question, then, now, events } of await knowledgeOf(1)) {
      const figure = { model: caseload, log, report: question.ask };
      const knownAt = { _tag: 'Instant', instant: endOf(question.knownOn) } as const;
      const found = difference({ ...figure, knownAt }, figure);
      expect(now - then).toBe(found.came.length - found.went.length);
      const named = [...found.came, ...found.went, ...found.changed].flatMap(({ cause }) =>
        cause.events.map(({ id }) => id),
      );
      expect(named.sort()).toEqual(events.map(({ id }) => id).sort());
    }
  });
});
