import type { CommandId, EventId } from '@pavadonis/domain';
import { v5 } from 'uuid';

/**
 * The id of the event at a place (0, 1, 2 …) among the events of one command: a UUID, version 5, in the name space of
 * the command's own id. A command that is sent twice so makes the same ids, and a store recognises them.
 *
 * Whatever makes commands at the edge makes their ids with the `uuid` package.
 */
export const eventId = (commandId: CommandId, place: number): EventId =>
  v5(String(place), commandId) as EventId;
