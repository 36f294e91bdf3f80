import type { EventOf } from '@pavadonis/domain';
import type { ReadModel, View } from '@pavadonis/projection';
import { streamFold } from './folds/any-stream';
import { type StreamRow, streamRowVersion } from './rows/any-stream';

/** The rows that findings and reminders are computed from, by kind of stream. */
export interface FindingsRows {
  /** One row for each person. */
  readonly client: StreamRow<EventOf['client']>;
  /** One row for each contract. */
  readonly contract: StreamRow<EventOf['contract']>;
  /** One row for each operation. */
  readonly operation: StreamRow<EventOf['operation']>;
  /** One row for each centre. */
  readonly centre: StreamRow<EventOf['centre']>;
}

/**
 * Findings and reminders, from the events of every stream.
 *
 * The rows hold all events, without their free texts, so they take the memory of the whole history in every process that
 * opens the model live. A host that needs it at an audit alone replays it then.
 */
export const findings: ReadModel<FindingsRows> = {
  name: 'findings',
  version: streamRowVersion,
  folds: {
    client: streamFold<'client'>(),
    contract: streamFold<'contract'>(),
    operation: streamFold<'operation'>(),
    centre: streamFold<'centre'>(),
  },
};

/** The rows that findings and reminders read. */
export type FindingsView = View<FindingsRows>;
