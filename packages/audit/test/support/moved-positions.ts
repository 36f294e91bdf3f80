import type { KnownAt } from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

const MOVED = 500;

interface Placed {
  readonly position: number;
}

interface Range {
  readonly knownAt?: KnownAt | undefined;
}

const moved = <Item extends Placed>(items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ ...item, position: item.position + MOVED }));

const back = (position: number): number => Math.max(0, position - MOVED);

const meant = <Asked extends Range>(range: Asked): Asked =>
  range.knownAt?._tag === 'Position'
    ? { ...range, knownAt: { ...range.knownAt, position: back(range.knownAt.position) } }
    : range;

/** A store that tells of each event a position that is 500 higher. */
export const withMovedPositions = (store: EventStore): EventStore => ({
  ...store,
  readAll: ({ after, ...range }) =>
    pipe(store.readAll({ ...meant(range), after: back(after) }), TE.map(moved)),
  scan: ({ after, ...range }) => pipe(store.scan({ ...meant(range), after: back(after) }), TE.map(moved)),
  readStream: (stream, range) => pipe(store.readStream(stream, meant(range)), TE.map(moved)),
  scanStream: (stream, range) => pipe(store.scanStream(stream, meant(range)), TE.map(moved)),
});
