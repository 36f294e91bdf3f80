import { inOrder, isCorrection } from '@pavadonis/domain';
import {
  type AnyReadModel,
  project,
  projector,
  type Projector,
  type StaleStream,
} from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';
import { deepStrictEqual } from 'node:assert/strict';
import { type Law, type Model, numberAt } from './law';
import { inTwoOrders } from './two-orders';

type Rows = Projector<{ readonly model: AnyReadModel }>;

const takenOf = (log: readonly LogEntry[], { stream, taken }: StaleStream): readonly LogEntry[] =>
  log.filter((entry) => entry.stream === stream).slice(0, taken);

/** Folds stale streams anew, from the events that were taken. */
const refoldStale = ({ stale, refold }: Rows, log: readonly LogEntry[]): void => {
  const { first, again } = stale();
  for (const each of [...first, ...again]) refold(each.stream, takenOf(log, each));
};

/** Takes a page as live read models do: they learn which streams it makes stale before they take it. */
const takePage = (
  { staleAfter, take, refold }: Rows,
  log: readonly LogEntry[],
  page: readonly LogEntry[],
): void => {
  const waiting = staleAfter(page);
  for (const entry of page) take(entry);
  for (const each of waiting) refold(each.stream, takenOf(log, each));
};

/** Laws by which rows are the same in whichever way the events arrive. */
export const foldingLaws: readonly Law[] = [
  {
    name: 'an event that is delivered again changes no row',
    holds: (model, sample) => {
      const { log } = sample;
      const rows = projector({ model });
      for (const [index, entry] of log.entries()) {
        rows.take(entry);
        const back = numberAt(sample, index) % 10;
        if (back === 9) refoldStale(rows, log.slice(0, index + 1));
        if (back > 6) for (const each of log.slice(Math.max(0, index - back), index + 1)) rows.take(each);
      }
      refoldStale(rows, log);
      for (const entry of log) rows.take(entry);
      deepStrictEqual(rows.stale(), { first: [], again: [] });
      deepStrictEqual(rows.views.model, project(model, log));
    },
  },
  {
    name: 'another projector goes on from a copy of the rows, wherever it is made',
    holds: (model, sample) => {
      const { log } = sample;
      const first = log.filter(({ position }) => position <= sample.position);
      const [before, after] = [projector({ model }), projector({ model })];
      takePage(before, log, first);
      for (const stream of new Set(log.map((entry) => entry.stream))) {
        const snapshot = before.snapshot(stream);
        if (snapshot !== undefined) after.restore(stream, structuredClone(snapshot));
      }
      takePage(after, log, log.slice(first.length));
      deepStrictEqual(after.stale(), { first: [], again: [] });
      // copies of both, since a copy has prototypes of its own in some test runners
      deepStrictEqual(structuredClone(after.views.model), structuredClone(project(model, log)));
    },
  },
  {
    name: 'an event that comes late leads to the row that the order of days leads to',
    holds: (model, sample) => {
      const events = sample.log
        .filter(({ event }) => !isCorrection(event))
        .sort((a, b) => (inOrder(a, b) ? -1 : 1));
      const [late] = events.toSorted((a, b) => numberAt(sample, a.position) - numberAt(sample, b.position));
      if (late === undefined) return;
      const others = events.filter((entry) => entry !== late);
      const log = [...others, late].map((entry, index) => ({ ...entry, position: index + 1 }));
      const rows = projector({ model });
      for (const entry of log) rows.take(entry);
      refoldStale(rows, log);
      deepStrictEqual(rows.views.model, project(model, log));
    },
  },
];

interface AnyHandler {
  readonly evolve: (row: unknown, event: unknown, position: number) => void;
}

const isHandler = (takes: object): takes is AnyHandler => 'evolve' in takes;

/** Copies a table or a handler, with position 0 for every event. */
const withoutPositions = (takes: unknown): unknown => {
  if (typeof takes !== 'object' || takes === null) return takes;
  if (isHandler(takes))
    return { ...takes, evolve: (row: unknown, event: unknown) => takes.evolve(row, event, 0) };
  return Object.fromEntries(Object.entries(takes).map(([name, each]) => [name, withoutPositions(each)]));
};

const placeless = (model: Model): Model => ({
  ...model,
  folds: Object.fromEntries<unknown>(
    Object.entries(model.folds).map(([category, fold]) => [
      category,
      { ...fold, takes: withoutPositions(fold.takes) },
    ]),
  ) as Model['folds'],
});

/** The law by which rows do not depend on the order of recording. `positions` leaves positions out of them. */
export const orderLaw = (positions: boolean): Law => ({
  name: 'what happened at different times may be recorded and corrected in any order',
  holds: (model, sample) => {
    const { one, other } = inTwoOrders(sample.log, ({ position }) => numberAt(sample, position));
    const subject = positions ? placeless(model) : model;
    deepStrictEqual(project(subject, other), project(subject, one));
  },
});
