import type { LogRange, StoredEvent } from '@pavadonis/event-store';
import { isKnown } from './known';
import { positionOf, streamOf, type ServerEvent } from './server-event';
import { isOurs } from './stream-names';

/** Makes of an event of one of our streams what is asked for. */
export type Form<A> = (event: ServerEvent, stream: StoredEvent['stream']) => A;

/** A page of the log on its way: what was found for it, and how far was looked. */
export interface LogPage<A> {
  readonly found: readonly A[];
  readonly place: () => number;
  /** How many are still to be found; none either where nothing that comes later was known. */
  readonly missing: () => number;
  /** Takes the next event in the order of the log. What was taken before is passed over. */
  readonly take: (event: ServerEvent) => void;
}

/** An empty page. */
export const logPage = <A>({ after, limit, knownAt }: LogRange, form: Form<A>): LogPage<A> => {
  const found: A[] = [];
  const end = knownAt?._tag === 'Position' ? knownAt.position : Infinity;
  let place = after;
  const missing = (): number => (place < end ? limit - found.length : 0);
  return {
    found,
    place: () => place,
    missing,
    take: (event) => {
      const position = positionOf(event);
      if (missing() === 0 || position <= place) return;
      place = position;
      const stream = streamOf(event);
      if (isOurs(stream) && isKnown(event, knownAt)) found.push(form(event, stream));
    },
  };
};
