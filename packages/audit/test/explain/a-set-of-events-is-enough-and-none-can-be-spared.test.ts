import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explain } from '../../src/explain/explain';
import type { ExplainedEvent } from '../../src/explain/named-event';
import { daysIn, drawnDays, logs } from '../support/draws';
import { positionsOf } from '../support/positions';
import { forEachModel } from '../support/reports';
import { asked, rowsIn } from '../support/second-opinion';

const RUNS = Number(process.env['RUNS'] ?? 3);

describe('the events behind a row', () => {
  forEachModel((model, reports) => {
    it(`are enough, and none can be spared, for every report of ${model.name}`, () => {
      fc.assert(
        fc.property(logs, drawnDays, (log, drawn) => {
          const days = daysIn(log, drawn);
          const rowOf = rowsIn(model, log);
          const names = new Set(log.flatMap(({ stream }) => rowOf(stream) ?? []));
          for (const [name, report] of Object.entries(reports)) {
            const figure = { model, log, report: (view: Parameters<typeof report>[0]) => report(view, days) };
            const answer = asked(figure, log);
            const explained = new Map(explain(figure).rows.map(({ stream, events }) => [stream, events]));
            for (const stream of names) {
              // the answer of the whole log, but of this row's events only some
              const isSameBy = (events: readonly ExplainedEvent[]): boolean => {
                const kept = positionsOf(events);
                const part = log.filter((each) => rowOf(each.stream) !== stream || kept.has(each.position));
                return asked(figure, part) === answer;
              };
              const events = explained.get(stream) ?? [];
              const spared = events.map((each) => isSameBy(events.filter((other) => other !== each)));
              expect({ name, counts: !isSameBy([]), isEnough: isSameBy(events), spared }).toEqual({
                name,
                counts: explained.has(stream),
                isEnough: true,
                spared: events.map(() => false),
              });
            }
          }
        }),
        { numRuns: RUNS },
      );
    });
  });
});
