import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '@pavadonis/domain';
import type { ReadModel, RowTypes } from '@pavadonis/projection';
import fc from 'fast-check';
import { type ChangedRow, difference } from '../../src/explain/difference';
import type { ExplainedEvent } from '../../src/explain/named-event';
import { daysIn, drawnDays, logs } from '../support/draws';
import { positionsOf } from '../support/positions';
import { forEachModel } from '../support/reports';
import { asNumber, type Log, rowsIn, totalOf } from '../support/second-opinion';

const RUNS = Number(process.env['RUNS'] ?? 3);

/** Two logs of which one question is asked, or two. */
type Kind = 'two days' | 'two moments' | 'two histories' | 'two versions';

const kinds = fc.constantFrom<Kind>('two days', 'two moments', 'two histories', 'two versions');

const within = (log: Log, chance: number): number => (log.length === 0 ? 0 : chance % log.length);

/** Returns a read model that ignores the events of a type that its fold of clients or operations takes. */
const without = <Rows extends RowTypes>(model: ReadModel<Rows>, chance: number): ReadModel<Rows> => {
  const ignoring = (takes: unknown): unknown => {
    if (typeof takes !== 'object' || takes === null || 'evolve' in takes) return takes;
    return Object.fromEntries(
      Object.entries(takes).map(([name, each], i, all) => [
        name,
        typeof each === 'object' && each !== null && 'evolve' in each && i === chance % all.length
          ? 'ignored'
          : ignoring(each),
      ]),
    );
  };
  const folds = Object.entries(model.folds).map(([kind, fold]) => [
    kind,
    { ...(fold as object), takes: ignoring((fold as { readonly takes: unknown }).takes) },
  ]);
  return { ...model, version: model.version + 1, folds: Object.fromEntries(folds) as typeof model.folds };
};

/** Returns all streams that either of two logs takes for the same person or thing. */
const sameAs = (
  stream: StreamName,
  rows: readonly ((each: StreamName) => StreamName | undefined)[],
  all: Log,
): ReadonlySet<StreamName> => {
  const found = new Set<StreamName>([stream]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const each of all)
      for (const rowOf of rows) {
        const name = rowOf(each.stream);
        if (name === undefined || !(found.has(name) || found.has(each.stream))) continue;
        found.add(name).add(each.stream);
      }
  }
  return found;
};

const others = <A>(all: readonly A[]): readonly (readonly A[])[] => all.map((_, i) => all.toSpliced(i, 1));

describe('the difference of two answers', () => {
  forEachModel((model, reports) => {
    it(`is that of its rows, and of the events named, for every report of ${model.name}`, () => {
      fc.assert(
        fc.property(logs, drawnDays, drawnDays, kinds, fc.nat(), (log, drawn, drawnLater, kind, chance) => {
          const [days, later] = [daysIn(log, drawn), daysIn(log, drawnLater)];
          const known = kind === 'two moments' ? log.slice(0, within(log, chance)) : log;
          const history =
            kind === 'two histories' ? log.filter(({ position }) => (position * 7 + chance) % 5 > 0) : known;
          const earlier = kind === 'two versions' ? without(model, chance) : model;
          const [rowWas, rowIs] = [rowsIn(earlier, history), rowsIn(model, log)];
          for (const [name, report] of Object.entries(reports)) {
            type View = Parameters<typeof report>[0];
            const was = (view: View) => totalOf(report(view, days));
            const is = (view: View) => totalOf(report(view, kind === 'two days' ? later : days));
            const found = difference(
              {
                model: earlier,
                log: kind === 'two moments' ? log : history,
                report: was,
                ...(kind === 'two moments'
                  ? { knownAt: { _tag: 'Position' as const, position: within(log, chance) } }
                  : {}),
              },
              { model, log, report: is },
            );
            const before = (part: Log): number => asNumber(earlier, was, part);
            const after = (part: Log): number => asNumber(model, is, part);
            const rows = new Map<StreamName, ChangedRow>(
              [...found.came, ...found.went, ...found.changed].map((row) => [row.stream, row]),
            );
            const seen = new Set<StreamName>();
            for (const { stream } of log) {
              if (seen.has(stream) || rowIs(stream) === undefined) continue;
              const same = sameAs(stream, [rowWas, rowIs], log);
              for (const each of same) seen.add(each);
              const row = [...same].flatMap((each) => rows.get(each) ?? [])[0];
              const isIt = (each: { readonly stream: StreamName }): boolean => same.has(each.stream);
              const [restWas, restIs] = [history, log].map((of) => of.filter((each) => !isIt(each)));
              if (restWas === undefined || restIs === undefined) continue;
              const [less, more] = [before(history) - before(restWas), after(log) - after(restIs)];
              expect({ name, changed: row !== undefined }).toEqual({ name, changed: less !== more });
              if (row === undefined) continue;
              expect([row.before.get('$') ?? 0, row.after.get('$') ?? 0]).toEqual([less, more]);
              if (row.cause._tag === 'Events') {
                const isAfter = (events: typeof row.cause.events): boolean => {
                  const at = new Map(events.map(({ position, knownTo }) => [position, knownTo]));
                  const kept = history.filter((each) => isIt(each) && at.get(each.position) !== 'before');
                  const learned = log.filter((each) => isIt(each) && at.get(each.position) === 'after');
                  const hybrid = [...restIs, ...kept, ...learned].sort((a, b) => a.position - b.position);
                  return after(hybrid) === after(log);
                };
                const { events } = row.cause;
                expect([name, isAfter([]), isAfter(events)]).toEqual([name, false, true]);
                expect(others(events).map(isAfter)).toEqual(events.map(() => false));
              } else {
                const shows = (events: readonly ExplainedEvent[]): boolean => {
                  const at = positionsOf(events);
                  const [withWas, withIs] = [restWas, restIs].map((rest) =>
                    [...rest, ...history.filter((each) => isIt(each) && at.has(each.position))].sort(
                      (a, b) => a.position - b.position,
                    ),
                  );
                  const adds =
                    after(withIs ?? []) - after(restIs) - (before(withWas ?? []) - before(restWas));
                  return adds === more - less;
                };
                const { events } = row.cause;
                expect([name, shows([]), shows(events)]).toEqual([name, false, true]);
                expect(others(events).map(shows)).toEqual(events.map(() => false));
              }
            }
          }
        }),
        { numRuns: RUNS },
      );
    });
  });
});
