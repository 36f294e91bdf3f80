import { addDays, civilDate, clientStream, isCorrection, type Recordable } from '@pavadonis/domain';
import { project, type RowTypes, type View } from '@pavadonis/projection';
import { clientNo, type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { deepStrictEqual } from 'node:assert/strict';
import type { Law, Model, Sample } from './law';

const isMerge = (event: Recordable): boolean =>
  event.type === 'EventAmended'
    ? isMerge(event.to)
    : event.type === 'ClientsMerged' || event.type === 'MergeReverted';

/** Records events at the end of a log. */
const recordedAfter = (log: readonly LogEntry[], events: Iterable<GivenEvent>): readonly LogEntry[] => {
  const last = log.at(-1)?.position ?? 0;
  const entries = logOf(events).map((entry) => ({
    ...entry,
    position: last + entry.position,
    id: eventId(last + entry.position),
  }));
  return [...log, ...entries];
};

/** Removes the merges of a log, and adds a third client with the events of the second. */
const threeClients = ({ log }: Sample): readonly LogEntry[] => {
  const unmerged = log.filter(({ event }) => !isMerge(event));
  const [second, third] = [2, 3].map((number) => clientStream(clientIdOf(number)));
  const copied = unmerged.flatMap(({ stream, event }) =>
    stream === second && third !== undefined && !isCorrection(event) ? [{ stream: third, event }] : [],
  );
  return recordedAfter(
    unmerged,
    [1, 2, 3].flatMap((number) => [...clientNo(number)(clientRegistered())]).concat(copied),
  );
};

interface Merge {
  readonly of: number;
  readonly into: number;
  readonly reverted?: boolean;
}

/** Records merges at the end of a log, on the day after its last day. */
const withMerges = (log: readonly LogEntry[], ...merges: readonly Merge[]): readonly LogEntry[] => {
  const lastDay = log.reduce((last, { event: { on } }) => (on > last ? on : last), civilDate('2018-01-01'));
  return recordedAfter(
    log,
    merges.flatMap(({ of, into, reverted = false }) => [
      ...clientNo(of)(
        (reverted ? mergeReverted : clientsMerged)({ on: addDays(lastDay, 1), survivorId: clientIdOf(into) }),
      ),
    ]),
  );
};

/** Laws of read models whose `persons` join the rows of merged clients. */
export const mergeLaws = (persons: (view: View<RowTypes>) => Iterable<unknown>): readonly Law[] => {
  const personsIn = (model: Model, log: readonly LogEntry[]): readonly unknown[] => [
    ...persons(project(model, log)),
  ];
  return [
    {
      name: 'a merge makes one person of two, and its reversal makes two again',
      holds: (model, sample) => {
        const log = threeClients(sample);
        const merge = { of: 2, into: 1 };
        const asTwo = personsIn(model, log);
        deepStrictEqual(personsIn(model, withMerges(log, merge)).length, asTwo.length - 1);
        deepStrictEqual(personsIn(model, withMerges(log, merge, { ...merge, reverted: true })), asTwo);
      },
    },
    {
      name: 'a chain of merges makes the same person as merges into one',
      holds: (model, sample) => {
        const log = threeClients(sample);
        const chain = personsIn(model, withMerges(log, { of: 3, into: 2 }, { of: 2, into: 1 }));
        deepStrictEqual(chain.length, 1);
        deepStrictEqual(personsIn(model, withMerges(log, { of: 2, into: 1 }, { of: 3, into: 1 })), chain);
      },
    },
    {
      name: 'asking for persons changes no row',
      holds: (model, sample) => {
        const view = project(model, withMerges(threeClients(sample), { of: 2, into: 1 }));
        const before = structuredClone(view);
        Array.from(persons(view));
        deepStrictEqual(structuredClone(view), before);
      },
    },
  ];
};
