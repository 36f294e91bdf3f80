import { afterAll, describe, expect, it } from '@jest/globals';
import { importArchive, knownAtSize } from '@pavadonis/audit';
import type { KnownAt } from '@pavadonis/domain';
import { decoder, type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { replay } from '@pavadonis/projection';
import type { Finding } from '@pavadonis/projection-findings';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { exported } from '../support/archives';
import { daysIn, drawnDays } from '../support/draws';
import { eventsIn } from '../support/logs';
import { withMovedPositions } from '../support/moved-positions';
import { type Days, forEachModel } from '../support/reports';
import { written } from '../support/second-opinion';
import { stored } from '../support/stored';
import { storesOfAllKinds } from '../support/stores';

const HISTORIES = Number(process.env['RUNS'] ?? 5);

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(removeAll);

const through = decoder();

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' && value !== null && 'shownBy' in value;

/** Replaces the positions by which findings name their events by places in the log, which are the same in all stores. */
const placed = (answer: unknown, placeOf: ReadonlyMap<number, number>): unknown =>
  Array.isArray(answer)
    ? answer.map((each: unknown) =>
        isFinding(each) ? { ...each, shownBy: each.shownBy.map((position) => placeOf.get(position)) } : each,
      )
    : answer;

/** A moment of knowledge, as it is asked of any store. */
type Moment = { readonly size: number } | Extract<KnownAt, { readonly _tag: 'Instant' }>;

/** Returns the answers of all reports about a store, as text. */
const figuresOf = async (
  store: EventStore,
  moments: readonly Moment[],
  questions: readonly Days[],
): Promise<readonly string[]> => {
  const placeOf = new Map((await eventsIn(store)).map(({ position }, place) => [position, place]));
  const figures: string[] = [];
  for (const moment of moments) {
    const knownAt = 'size' in moment ? await orThrow(knownAtSize(store, moment.size)) : moment;
    const asking: Promise<void>[] = [];
    forEachModel((model, reports) => {
      const ask = async (): Promise<void> => {
        const { views } = await orThrow(replay({ model }, { knownAt })(history(store, through)));
        for (const days of questions)
          for (const [name, report] of Object.entries(reports)) {
            const answer = placed(report(views.model, days), placeOf);
            figures.push(`${name} ${JSON.stringify({ moment, days })}: ${written(answer, views.model)}`);
          }
      };
      asking.push(ask());
    });
    await Promise.all(asking);
  }
  return figures.sort();
};

const parts = fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 });

describe('a history that goes from store to store', () => {
  it('keeps its root and all figures, of every day and every moment of knowledge', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ corrections: true, late: true }),
        fc.array(drawnDays, { minLength: 2, maxLength: 2 }),
        parts,
        async (log, drawn, known) => {
          const from = await stored(log);
          const archive = newName();
          const head = await exported({ store: from, folder: archive });
          const moments = known.flatMap((part): readonly Moment[] => {
            const size = Math.round((log.length * part) / 1000);
            const last = log[size - 1];
            return last === undefined
              ? [{ size }]
              : [{ size }, { _tag: 'Instant', instant: last.recordedAt }];
          });
          const questions = drawn.map((days) => daysIn(log, days));
          const figures = await figuresOf(from, moments, questions);
          const moved = () => Promise.resolve(withMovedPositions(memoryStore()));
          for (const [, open] of [...kinds, ['memory, with moved positions', moved] as const]) {
            const store = await open();
            expect(await orThrow(importArchive({ folder: archive, store }))).toEqual(head);
            expect(await exported({ store, folder: newName() })).toEqual(head);
            expect(await figuresOf(store, moments, questions)).toEqual(figures);
          }
          await closeAll();
        },
      ),
      { numRuns: HISTORIES },
    );
  });
});
