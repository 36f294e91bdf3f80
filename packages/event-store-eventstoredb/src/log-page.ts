import { MERGING_TYPES, type LogRange, type StoredEvent } from '@pavadonis/event-store';
import { lookForRemovals, type Seen } from './beginnings';
import type { Connection } from './connection';
import { momentOf, positionOf, streamOf, typeOf, type ServerEvent } from './server-event';
import { isOurs } from './stream-names';

/** Turns an event of one of our streams into the form that the caller reads. */
export type Form<A> = (event: ServerEvent, stream: StoredEvent['stream']) => A;

/** A page of the log that is being filled. */
export interface LogPage<A> {
  readonly only: LogRange['only'];
  readonly found: readonly A[];
  /** The streams whose beginning may have been removed, as far as the log was read. */
  readonly suspects: ReadonlySet<StoredEvent['stream']>;
  /** Up to where the log was read. */
  readonly place: () => number;
  /** How many events are missing; 0 also once no later event was known. */
  readonly missing: () => number;
  /** Takes the next event in the order of the log, and skips one that was taken before. */
  readonly take: (event: ServerEvent) => void;
}

const ofOurs = (_: ServerEvent, name: string): Seen => ({
  stream: isOurs(name) ? name : undefined,
  suspect: undefined,
});

/** An empty page. One as known at an instant begins in the part of the log whose moments are remembered. */
export const logPage = <A>(
  connection: Pick<Connection, 'beginnings' | 'moments'>,
  { after, limit, knownAt, only }: LogRange,
  form: Form<A>,
): LogPage<A> => {
  const isWanted = (event: ServerEvent): boolean =>
    only === undefined || MERGING_TYPES.includes(typeOf(event));
  const found: A[] = [];
  const suspects = new Set<StoredEvent['stream']>();
  // where only some events are read, no gap tells anything
  const look = only === undefined ? lookForRemovals(connection, after) : ofOurs;
  const instant = knownAt?._tag === 'Instant' ? knownAt.instant : undefined;
  let end = knownAt?._tag === 'Position' ? knownAt.position : Infinity;
  let place = after;
  const { moments } = connection;
  // whether an event is the first one that was recorded after the instant
  const isLater = (
    event: ServerEvent,
    position: number,
    stream: StoredEvent['stream'] | undefined,
  ): boolean => {
    if (instant === undefined) return false;
    const moment = stream === undefined ? undefined : momentOf(event);
    moments.take(position, moment);
    if (moment === undefined || moment <= instant) return false;
    moments.rememberLater(instant, position);
    return true;
  };
  const missing = (): number => (place < end ? limit - found.length : 0);
  return {
    only,
    found,
    suspects,
    place: () => place,
    missing,
    take: (event) => {
      const position = positionOf(event);
      if (missing() === 0 || position <= place) return;
      place = position;
      const { stream, suspect } = look(event, streamOf(event), position);
      if (isLater(event, position, stream)) {
        end = position;
        return;
      }
      if (suspect !== undefined) suspects.add(suspect);
      if (stream !== undefined && position <= end && isWanted(event)) found.push(form(event, stream));
    },
  };
};
