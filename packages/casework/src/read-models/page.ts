import { type Category, categoryOf, type Entry, type Recordable, type StreamName } from '@pavadonis/domain';
import type { Decoder, FollowedPage, StoredEvent, Undecodable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Checkpoint } from './rows-file';

/** What of a page a read model can take. */
export interface Part {
  readonly entries: readonly Entry<Recordable>[];
  readonly to: Checkpoint;
  /** Why it ends before the page does. */
  readonly undecodable: Undecodable | undefined;
}

/** Who takes part of a page: what kinds of streams it follows, and up to where it knows the log. */
interface Taker {
  readonly follows: (category: Category) => boolean;
  readonly known: () => Checkpoint;
}

const at = ({ position, stream, revision, id }: StoredEvent): Checkpoint => ({
  position,
  last: { stream, revision, id },
});

/** A page as several read models take it: an event is decoded once, and only if one of them follows such streams. */
export const reading = ({ events, position }: FollowedPage, { event: decode }: Pick<Decoder, 'event'>) => {
  const decoded: (E.Either<Undecodable, Entry<Recordable>> | undefined)[] = [];
  const entryAt = (index: number, stored: StoredEvent): E.Either<Undecodable, Entry<Recordable>> =>
    (decoded[index] ??= E.map((event: Recordable) => ({
      position: stored.position,
      stream: stored.stream,
      event,
    }))(decode(stored)));

  const before = (index: number, { known }: Taker): Checkpoint => {
    const last = events[index - 1];
    return last === undefined ? known() : at(last);
  };

  return {
    /** Everything, or what stands before the first event that cannot be decoded. */
    partOf: (taker: Taker): Part => {
      const entries: Entry<Recordable>[] = [];
      for (const [index, stored] of events.entries()) {
        if (!taker.follows(categoryOf(stored.stream))) continue;
        const entry = entryAt(index, stored);
        if (E.isLeft(entry)) return { entries, to: before(index, taker), undecodable: entry.left };
        entries.push(entry.right);
      }
      return { entries, to: { ...before(events.length, taker), position }, undecodable: undefined };
    },

    /** What of a part stands before the first event of a stream. */
    partBefore: (stream: StreamName, { entries }: Part, undecodable: Undecodable, taker: Taker): Part => {
      const index = events.findIndex((each) => each.stream === stream);
      const to = before(index, taker);
      return { entries: entries.filter((each) => each.position <= to.position), to, undecodable };
    },
  };
};
