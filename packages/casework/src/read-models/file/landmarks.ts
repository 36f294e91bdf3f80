import type { StoredEvent } from '@pavadonis/event-store';

/** An event with its place. Its revision finds it in any store, also in a store that cannot be read by position. */
export type PlacedEvent = Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'id'>;

/** Returns the place of an event. */
export const placeOf = ({ stream, revision, position, id }: PlacedEvent): PlacedEvent => ({
  stream,
  revision,
  position,
  id,
});

/** Some of the events that were taken, at doubling distances from the last one: near it nearly all, far from it a few. */
export interface Landmarks {
  /** How many events were taken. */
  readonly taken: number;
  /** Those that are remembered, in the order of the log, each with its number. */
  readonly events: readonly (PlacedEvent & { readonly number: number })[];
}

/** The landmarks of a log of which nothing was taken. */
export const NONE: Landmarks = { taken: 0, events: [] };

const largestPowerIn = (number: number): number => number & -number;

/** Whether an event is one of the last two of those whose numbers a power of two divides. */
const isRemembered = (number: number, taken: number): boolean =>
  taken - number < 2 * largestPowerIn(number % 0x40000000);

/** Returns the landmarks after more events were taken. */
export const landmarksAfter = ({ taken, events }: Landmarks, more: readonly PlacedEvent[]): Landmarks => {
  const all = taken + more.length;
  const remembered = events.filter(({ number }) => isRemembered(number, all));
  for (const [i, event] of more.entries()) {
    const number = taken + i + 1;
    if (isRemembered(number, all)) remembered.push({ number, ...placeOf(event) });
  }
  return { taken: all, events: remembered };
};
