import type { KnownAt } from '@pavadonis/domain';
import {
  type AppendCondition,
  type AppendError,
  checkFollowRange,
  type EventStore,
  guardCalls,
  memoryStore,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

const FIRST = 5_000_000_000;
const STEP = 137;

interface Placed {
  readonly position: number;
}

// 1, 2, 3 … as they are told, and back to the last of them that is not beyond
const told = (position: number): number => (position === 0 ? 0 : FIRST + position * STEP);
const meant = (position: number): number =>
  Number.isSafeInteger(position) && position > 0
    ? Math.max(0, Math.floor((position - FIRST) / STEP))
    : position;

const known = (knownAt: KnownAt | undefined): KnownAt | undefined =>
  knownAt?._tag === 'Position' ? { ...knownAt, position: meant(knownAt.position) } : knownAt;

const tell = <Item extends Placed>(item: Item): Item => ({ ...item, position: told(item.position) });
const tellAll = <Item extends Placed>(items: readonly Item[]): readonly Item[] => items.map(tell);

const meantBy = ({ noMergingAfter, ...others }: AppendCondition): AppendCondition =>
  noMergingAfter === undefined ? others : { ...others, noMergingAfter: meant(noMergingAfter) };

const tellError = (error: AppendError): AppendError => (error._tag === 'NewMerging' ? tell(error) : error);

/** A store whose positions begin anywhere and leave gaps, as positions in a file of many logs do. */
export const withGaps = (): EventStore => {
  const store = memoryStore();
  const calls = guardCalls(() => false, {
    append: (stream, expected, events, condition) =>
      pipe(
        store.append(stream, expected, events, condition && meantBy(condition)),
        TE.bimap(tellError, tell),
      ),
    readStream: (stream, { knownAt, ...range }) =>
      pipe(store.readStream(stream, { ...range, knownAt: known(knownAt) }), TE.map(tellAll)),
    scanStream: (stream, { knownAt, ...range }) =>
      pipe(store.scanStream(stream, { ...range, knownAt: known(knownAt) }), TE.map(tellAll)),
    readAll: ({ after, knownAt, ...range }) =>
      pipe(store.readAll({ ...range, after: meant(after), knownAt: known(knownAt) }), TE.map(tellAll)),
    scan: ({ after, knownAt, ...range }) =>
      pipe(store.scan({ ...range, after: meant(after), knownAt: known(knownAt) }), TE.map(tellAll)),
  });
  return {
    ...store,
    ...calls,
    follow: async function* (range) {
      const checked = checkFollowRange(range);
      if (E.isLeft(checked)) {
        yield checked;
        return;
      }
      for await (const page of store.follow({ ...range, after: meant(range.after) }))
        yield pipe(
          page,
          E.map((each) => ({ ...tell(each), events: tellAll(each.events) })),
        );
    },
  };
};
