import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordedLog } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import type { PublishedFigure } from '../../src/figures/figure';
import { published } from '../../src/figures/published';
import { recordedHistory } from '../given';
import { askingOf } from './asking';
import { type Log, namedIn } from './named-events';

const FIGURES = Number(process.env['FIGURES'] ?? 1);
const EVENTS = 5;

const size = (figure: PublishedFigure): number =>
  typeof figure.published === 'number' ? figure.published : 0;

/** Returns so many figures of each definition, the smallest of those above zero first: they name the fewest events. */
const chosen = (figures: readonly PublishedFigure[]): readonly PublishedFigure[] =>
  [...new Set(figures.map(({ definition }) => definition))].flatMap((definition) =>
    figures
      .filter((each) => each.definition === definition)
      .toSorted((a, b) => Number(size(a) === 0) - Number(size(b) === 0) || size(a) - size(b))
      .slice(0, FIGURES),
  );

const parts = chosen(published).flatMap(({ id, parts: of }) =>
  Object.entries(of).map(([name, part]) => ({ id, name, part })),
);

describe('the events that explain a published figure', () => {
  let log: Log;

  beforeAll(async () => {
    log = await orThrow(recordedLog((await recordedHistory(1)).store));
  });

  it.each(parts)('alone give its number, and none can be spared: $id, $name', ({ part }) => {
    const { answer, explain } = askingOf(part);
    const explained = explain(part, log);
    const named = namedIn(log, explained);
    expect(answer(part, named)).toEqual(explained.answer);
    const events = explained.rows.flatMap((row) => row.events);
    for (let i = 0; i < EVENTS && events.length > 0; i += 1) {
      // spread over all of them
      const spared = events[Math.floor((i * events.length) / EVENTS)];
      const rest = explained.rows.map((row) => ({
        ...row,
        events: row.events.filter((each) => each !== spared),
      }));
      expect(answer(part, namedIn(log, { rows: rest }))).not.toEqual(explained.answer);
    }
  });
});
