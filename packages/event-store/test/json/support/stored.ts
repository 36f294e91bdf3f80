import {
  type Category,
  centreStream,
  clientStream,
  contractStream,
  instant,
  type Instant,
  instantOf,
  type Metadata,
  millisecondsOf,
  operationStream,
  type Recordable,
  type StreamName,
  Text,
  written,
} from '@pavadonis/domain';
import type { StoredEvent } from '@pavadonis/event-store';
import * as Ids from '@pavadonis/testing/examples/ids';

/** Returns the moment that many minutes after noon (UTC) of 1 July 2018. */
export const minute = (minutes: number): Instant =>
  instantOf(millisecondsOf(instant('2018-07-01T12:00:00.000Z')) + minutes * 60_000);

/** A stream of each kind. */
export const streams: Readonly<Record<Category, StreamName>> = {
  client: clientStream(Ids.clientId),
  contract: contractStream(Ids.contractId),
  operation: operationStream(Ids.operationId),
  centre: centreStream(Ids.centreId),
};

/** The metadata of the examples. */
export const metadata: Metadata = {
  by: { actor: written(Text, 'desk-7'), role: written(Text, 'social worker') },
  commandId: Ids.commandId,
  evidence: [],
};

/** A stored event with this content, by default at position 7 and revision 3 of a client's stream. */
export const stored = (data: unknown, facts: Partial<StoredEvent> = {}): StoredEvent => ({
  position: 7,
  stream: streams.client,
  revision: 3,
  id: Ids.eventId(7),
  type: 'PlanGoalSet',
  recordedAt: minute(0),
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
  ...facts,
});

/** The fields of an event, as JSON gives them back. */
export const asJson = (event: Recordable): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(event)) as Record<string, unknown>;
