import { afterAll, describe, expect, it } from '@jest/globals';
import { importArchive } from '@pavadonis/audit';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { exported } from '../support/archives';
import { daysIn, drawnDays } from '../support/draws';
import { figuresOf, momentsAt } from '../support/figures';
import { withMovedPositions } from '../support/moved-positions';
import { stored } from '../support/stored';
import { storesOfAllKinds } from '../support/stores';

const HISTORIES = Number(process.env['RUNS'] ?? 2);

const { newName, removeAll } = scratch();
const { kinds, closeAll } = storesOfAllKinds(newName);
afterAll(removeAll);

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
          const moments = momentsAt(log, known);
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
