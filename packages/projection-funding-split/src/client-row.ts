import type { ClientId, StreamName } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import type { Draft, Fold } from '@pavadonis/projection';

/** Whose stream it is, as far as money asks: that of another person since a merge. */
export interface ClientRow {
  readonly stream: StreamName;
  readonly mergedInto?: ClientId;
}

const initial = (stream: StreamName): ClientRow => ({ stream });

const evolve = (row: Draft<ClientRow>, event: Event): void => {
  if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
  else if (event.type === 'MergeReverted') delete row.mergedInto;
};

const takeLate = (_: unknown, { type }: Event): boolean =>
  type !== 'ClientsMerged' && type !== 'MergeReverted';

/** Folds a person's stream into the row. All events but two say nothing here, and are most of the log. */
export const clientFold: Fold<ClientRow, Event> = { initial, evolve, takeLate };
