import type { LogRange, StoredEvent } from '@pavadonis/event-store';
import { lookForRemovals } from './beginnings';
import type { Connection } from './connection';
import { positionOf, streamOf, wasKnown, type ServerEvent } from './server-event';

/** Turns an event of one of our streams into the form that the caller reads. */
export type Form<A> = (event: ServerEvent, stream: StoredEvent['stream']) => A;

/** A page of the log that is being filled. */
export interface LogPage<A> {
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

/** An empty page. */
export const logPage = <A>(
  connection: Pick<Connection, 'beginnings'>,
  { after, limit, knownAt }: LogRange,
  form: Form<A>,
): LogPage<A> => {
  const found: A[] = [];
  const suspects = new Set<StoredEvent['stream']>();
  const look = lookForRemovals(connection, after);
  const end = knownAt?._tag === 'Position' ? knownAt.position : Infinity;
  let place = after;
  const missing = (): number => (place < end ? limit - found.length : 0);
  return {
    found,
    suspects,
    place: () => place,
    missing,
    take: (event) => {
      const position = positionOf(event);
      if (missing() === 0 || position <= place) return;
      place = position;
      const { stream, suspect } = look(event, streamOf(event), position);
      if (suspect !== undefined) suspects.add(suspect);
      if (stream !== undefined && wasKnown(event, knownAt)) found.push(form(event, stream));
    },
  };
};
