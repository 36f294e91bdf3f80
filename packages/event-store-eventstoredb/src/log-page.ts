import { MERGING_TYPES, type LogRange, type StoredEvent } from '@pavadonis/event-store';
import { positionOf, streamOf, typeOf, wasKnown, type ServerEvent } from './server-event';
import { isOurs } from './stream-names';

/** Turns an event of one of our streams into the form that the caller reads. */
export type Form<A> = (event: ServerEvent, stream: StoredEvent['stream']) => A;

/** A page of the log that is being filled. */
export interface LogPage<A> {
  readonly only: LogRange['only'];
  readonly found: readonly A[];
  /** Up to where the log was read. */
  readonly place: () => number;
  /** How many events are missing; 0 also once no later event was known. */
  readonly missing: () => number;
  /** Takes the next event in the order of the log, and skips one that was taken before. */
  readonly take: (event: ServerEvent) => void;
}

/** An empty page. */
export const logPage = <A>({ after, limit, knownAt, only }: LogRange, form: Form<A>): LogPage<A> => {
  const isWanted = (event: ServerEvent): boolean =>
    only === undefined || MERGING_TYPES.includes(typeOf(event));
  const found: A[] = [];
  const end = knownAt?._tag === 'Position' ? knownAt.position : Infinity;
  let place = after;
  const missing = (): number => (place < end ? limit - found.length : 0);
  return {
    only,
    found,
    place: () => place,
    missing,
    take: (event) => {
      const position = positionOf(event);
      if (missing() === 0 || position <= place) return;
      place = position;
      const stream = streamOf(event);
      if (isOurs(stream) && isWanted(event) && wasKnown(event, knownAt)) found.push(form(event, stream));
    },
  };
};
