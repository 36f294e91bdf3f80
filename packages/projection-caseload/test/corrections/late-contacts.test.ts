import { describe, expect, it } from '@jest/globals';
import { addDays, ContactId, civilDate, EpisodeId, type RecordableOf, whole } from '@pavadonis/domain';
import { project, projector } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { client, type LogEntry, logOf } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

const day = (date: string) => ({ on: civilDate(`2024-${date}`) });
const first = { episodeId: exampleId(EpisodeId, 71) };
const second = { episodeId: exampleId(EpisodeId, 72) };
const start = (date: string, of = first) => serviceStarted({ ...day(date), ...of });
const change = (date: string, of = first) => serviceHandedOver({ ...day(date), ...of });
let contacts = 0;
const contact = (date: string, of = first) =>
  supportDelivered({ ...day(date), ...of, contactId: exampleId(ContactId, 100 + (contacts += 1)) });

/** Takes a log as it comes, and folds stale streams anew at the end. */
const takenAsItComes = (log: readonly LogEntry[]) => {
  const { take, stale, refold, views } = projector({ caseload });
  for (const entry of log) take(entry);
  const waiting = stale().first;
  for (const streams of waiting) refold(new Map(streams.map(({ stream }) => [stream, log])));
  return { rows: views.caseload, waited: waiting.length > 0 };
};

/** Returns whether a stream became stale; its rows are those of all events in order either way. */
const waits = (events: readonly RecordableOf['client'][]): boolean => {
  const log = logOf(client(...events));
  const { rows, waited } = takenAsItComes(log);
  expect(rows).toEqual(project(caseload, log));
  return waited;
};

describe('a contact recorded after later ones', () => {
  it.each([
    ['between two others', [start('01-05'), contact('01-10'), contact('01-20'), contact('01-15')]],
    [
      'on a day of contact',
      [start('01-05'), contact('01-10'), contact('01-15'), contact('01-20'), contact('01-15')],
    ],
    ['before those of its month', [start('01-05'), contact('01-20'), contact('01-10')]],
    ['after those of its month', [start('01-05'), contact('01-10'), contact('02-10'), contact('01-30')]],
    ['before a month', [start('01-05'), contact('01-10'), contact('02-10'), contact('02-02')]],
    ['in a month without any', [start('01-05'), contact('01-10'), contact('03-10'), contact('02-10')]],
    ['before all others', [start('01-05'), contact('03-10'), contact('02-10')]],
    [
      'after a handover',
      [start('01-05'), contact('01-10'), change('02-01'), contact('02-20'), contact('02-10')],
    ],
    [
      'before a handover',
      [start('01-05'), contact('01-10'), change('02-01'), contact('02-20'), contact('01-20')],
    ],
    [
      'before a handover within its month',
      [start('01-05'), contact('01-10'), change('01-15'), contact('01-20'), contact('01-12')],
    ],
    [
      'of the first episode',
      [start('01-05'), start('01-25', second), contact('02-10', second), contact('01-20')],
    ],
    ['on the first day of contact', [start('01-05'), contact('01-10'), contact('01-20'), contact('01-10')]],
    [
      'between those of another episode',
      [start('01-05'), start('01-06', second), contact('01-10'), contact('01-20'), contact('01-15', second)],
    ],
    [
      'on the last day of another episode',
      [
        start('01-05'),
        start('01-06', second),
        contact('01-10'),
        contact('01-20'),
        contact('02-10'),
        contact('01-20', second),
      ],
    ],
    ['on the day of the start', [start('01-05'), contact('01-10'), contact('01-05')]],
    ['on the day of a handover', [start('01-05'), change('02-01'), contact('02-10'), contact('02-01')]],
    ['with nothing but a handover after it', [start('01-05'), change('02-01'), contact('01-20')]],
  ])('is inserted %s', (_, events) => {
    expect(waits(events)).toBe(false);
  });

  it.each([
    ['before the start', [start('01-05'), contact('01-10'), contact('01-04')]],
    ['of an episode nobody knows', [start('01-05'), contact('01-10'), contact('01-08', second)]],
    [
      'on the first day of contact of another episode',
      [start('01-05'), start('01-06', second), contact('01-10'), contact('01-20'), contact('01-10', second)],
    ],
    [
      'before all of its episode, on the first day of another',
      [
        start('01-05'),
        start('01-06', second),
        contact('01-10'),
        contact('01-20', second),
        contact('01-10', second),
      ],
    ],
  ])('has the row folded anew %s', (_, events) => {
    expect(waits(events)).toBe(true);
  });

  it('has the row folded anew where the row has a contact of its id', () => {
    const met = contact('01-20');
    for (const again of [day('01-10'), day('01-20'), day('01-25')])
      expect(waits([start('01-05'), met, contact('01-30'), { ...met, ...again }])).toBe(true);
  });

  it('leads to the same rows in any order', () => {
    const days = fc.nat({ max: 20 }).map((after) => ({ on: addDays(civilDate('2024-01-22'), after) }));
    const episode = fc.constantFrom(first, second);
    const seq = fc.constantFrom({}, { seq: whole(1) });
    const contacts = fc
      .tuple(days, episode, seq, fc.nat({ max: 19 }))
      .map(([on, of, order, number]) =>
        supportDelivered({ ...on, ...of, ...order, contactId: exampleId(ContactId, number) }),
      );
    const moves = fc
      .tuple(fc.constantFrom(serviceStarted, serviceHandedOver), days, episode)
      .map(([move, on, of]) => move({ ...on, ...of }));
    let asTheyCame = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ arbitrary: moves, weight: 1 }, { arbitrary: contacts, weight: 4 }), {
          maxLength: 15,
        }),
        fc.boolean(),
        (events, startedBefore) => {
          const before = startedBefore ? [start('01-02'), start('01-02', second)] : [];
          if (!waits([...before, ...events])) asTheyCame += 1;
        },
      ),
      { numRuns: 2000 },
    );
    expect(asTheyCame).toBeGreaterThan(100);
  });
});
