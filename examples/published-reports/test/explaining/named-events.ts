import type { Explanation } from '@pavadonis/audit';
import type { Recordable, Recorded } from '@pavadonis/domain';

/** Events as recorded, in order of position. */
export type Log = readonly Recorded<Recordable>[];

/** Returns the events of a log that an explanation names, with their corrections. */
export const namedIn = (log: Log, { rows }: Pick<Explanation, 'rows'>): Log => {
  const positions = new Set(
    rows.flatMap(({ events }) =>
      events.flatMap(({ position, corrections }) => [position, ...corrections.map((each) => each.position)]),
    ),
  );
  return log.filter(({ position }) => positions.has(position));
};
