import type { ExplainedEvent } from '../../src/explain/named-event';

/** Returns the positions of events and of the corrections behind them. */
export const positionsOf = (events: readonly ExplainedEvent[]): ReadonlySet<number> =>
  new Set(
    events.flatMap(({ position, corrections }) => [position, ...corrections.map((each) => each.position)]),
  );
