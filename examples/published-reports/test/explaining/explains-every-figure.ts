import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordedLog } from '@pavadonis/audit';
import type { StreamName } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { PublishedFigure } from '../../src/figures/figure';
import { published } from '../../src/figures/published';
import { recordedHistory, rowsOf } from '../given';
import { askingOf } from './asking';
import { type Log, namedIn } from './named-events';

const FIGURES = Number(process.env['FIGURES'] ?? 1);
// of one figure of each definition, one event is spared; `pnpm torture` spares three of every figure
const EVENTS = FIGURES > 1 ? 3 : 1;

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

// averages and shares take longest: where one of each definition is asked, `explains-published-figures` asks for them
const asked = published.filter(({ parts: of }) => FIGURES > 1 || 'value' in of);

const parts = chosen(asked).flatMap(({ id, parts: of }) =>
  Object.entries(of).map(([name, part]) => ({ id, name, part })),
);

/** Returns some of a list, spread over all of it. */
const some = <A>(all: readonly A[], count: number): readonly A[] =>
  all.filter(
    (_, i) => i === 0 || Math.floor((i * count) / all.length) > Math.floor(((i - 1) * count) / all.length),
  );

describe('the events that explain a published figure', () => {
  let log: Log;
  let nameOf: (stream: StreamName) => StreamName;

  beforeAll(async () => {
    log = await orThrow(recordedLog((await recordedHistory(1)).store));
    const { persons } = (await rowsOf(1)).caseload;
    nameOf = (stream) => persons.get(stream) ?? stream;
  });

  it.each(parts)('alone give its number, and none can be spared: $id, $name', ({ part }) => {
    const { answer, explain } = askingOf(part);
    const explained = explain(part, log);
    expect(answer(part, namedIn(log, explained))).toEqual(explained.answer);
    const events = explained.rows.flatMap((row) => row.events.map((spared) => ({ row, spared })));
    for (const { row, spared } of some(events, EVENTS)) {
      const others = log.filter(({ stream }) => nameOf(stream) !== row.stream);
      const rest = namedIn(log, { rows: [{ ...row, events: row.events.filter((each) => each !== spared) }] });
      const without = [...others, ...rest].sort((a, b) => a.position - b.position);
      expect(answer(part, without)).not.toEqual(explained.answer);
    }
  });
});
