import { describe, expect, it } from '@jest/globals';
import { Category, type KnownAt } from '@pavadonis/domain';
import {
  folding,
  type Folding,
  join,
  project,
  type ReadModel,
  replay,
  type RowTypes,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { historyOf } from './history';
import { known, type Logged, minute } from './log';
import { anyLog } from './random/log';
import { recordedInAnotherOrder } from './random/reordered';

const RUNS = { numRuns: 200 };

type Folded = Pick<Folding<unknown>, 'take' | 'staleAfter' | 'refold'>;

const viewOf = <A>(replayed: E.Either<never, { readonly views: { readonly model: A } }>): A => {
  if (E.isLeft(replayed)) throw new Error('a history at hand does not fail');
  return replayed.right.views.model;
};

/** What holds for every read model, whatever was recorded. */
export const obeysTheLaws = <Rows extends RowTypes>(model: ReadModel<Rows>): void => {
  const models = { model: model as ReadModel<RowTypes> };
  const categories = Object.keys(model.folds).filter((name) => Category.is(name));
  const anyLogs = anyLog(categories);

  describe(`the rows of ${model.name}, for random logs`, () => {
    it('are the same by replay as by projecting what was recorded: by now, by a position, by an instant', () =>
      fc.assert(
        fc.asyncProperty(anyLogs, fc.nat({ max: 100 }), async (log, at) => {
          const moments: readonly (KnownAt | undefined)[] = [
            undefined,
            { _tag: 'Position', position: at },
            { _tag: 'Instant', instant: minute(at) },
          ];
          for (const knownAt of moments) {
            const options = knownAt === undefined ? {} : { knownAt };
            const then = viewOf(await replay(models, options)(historyOf(log))());
            expect(then).toEqual(project(model, known(log, knownAt)));
          }
        }),
        RUNS,
      ));

    it('are the same joined from parts cut by stream as by one pass', () =>
      fc.assert(
        fc.property(anyLogs, fc.array(fc.nat({ max: 7 }), { minLength: 8, maxLength: 8 }), (log, cut) => {
          const streams = [...new Set(log.map(({ stream }) => stream))];
          const parts = new Map<number, Logged[]>();
          for (const each of log) {
            const part = cut[streams.indexOf(each.stream)] ?? 0;
            parts.set(part, [...(parts.get(part) ?? []), each]);
          }
          const views = [...parts.values()].map((part) => project(model, part));
          expect(join(model, views)).toEqual(project(model, log));
        }),
        RUNS,
      ));

    it('are not changed by events that are delivered again', () =>
      fc.assert(
        fc.property(anyLogs, fc.infiniteStream(fc.nat({ max: 9 })), (log, again) => {
          const { take, stale, refold, views } = folding(models);
          const refoldStale = (upTo: number): void => {
            const { first, again: later } = stale();
            for (const { stream, taken } of [...first, ...later])
              refold(
                stream,
                log
                  .slice(0, upTo)
                  .filter((each) => each.stream === stream)
                  .slice(0, taken),
              );
          };
          const backs = [...again.take(log.length)];
          for (const [index, entry] of log.entries()) {
            take(entry);
            const back = backs[index] ?? 0;
            if (back === 9) refoldStale(index + 1);
            if (back > 6) for (const each of log.slice(Math.max(0, index - back), index + 1)) take(each);
          }
          refoldStale(log.length);
          for (const entry of log) take(entry);
          expect(stale()).toEqual({ first: [], again: [] });
          expect(views.model).toEqual(project(model, log));
        }),
        RUNS,
      ));

    it('are the same when another folding goes on from a copy of them, wherever it is made', () =>
      fc.assert(
        fc.property(anyLogs, fc.nat({ max: 999 }), (log, part) => {
          const cut = Math.floor((part * (log.length + 1)) / 1000);
          const streams = [...new Set(log.map(({ stream }) => stream))];
          const foldOn = (from: number, to: number, { take, staleAfter, refold }: Folded): void => {
            const stale = staleAfter(log.slice(from, to));
            for (const entry of log.slice(from, to)) take(entry);
            for (const { stream, taken } of stale)
              refold(stream, log.filter((each) => each.stream === stream).slice(0, taken));
          };
          const [before, after] = [folding(models), folding(models)];
          foldOn(0, cut, before);
          for (const stream of streams) {
            const kept = before.kept(stream);
            if (kept !== undefined) after.restore(stream, structuredClone(kept));
          }
          foldOn(cut, log.length, after);
          expect(after.stale()).toEqual({ first: [], again: [] });
          expect(after.views.model).toEqual(project(model, log));
        }),
        RUNS,
      ));

    it('are the same in whichever order was recorded what happened at different times', () =>
      fc.assert(
        fc.property(recordedInAnotherOrder(categories), ({ one, other }) => {
          expect(project(model, other)).toEqual(project(model, one));
        }),
        RUNS,
      ));
  });
};
