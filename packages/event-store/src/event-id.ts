import type { CommandId, EventId } from '@pavadonis/domain';
import { v5 } from 'uuid';

// `uuid` reads only those of a version it knows, and whoever makes commands may make their ids otherwise
const bytesOf = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/**
 * Returns the id of the event at a place (0, 1, 2 …) among the events of one command.
 *
 * It is a UUID, version 5, in the name space of the command's id. So a command that is sent twice makes the same ids,
 * and a store recognises them.
 */
export const eventIdAt = (commandId: CommandId, place: number): EventId =>
  v5(Buffer.from(String(place)), bytesOf(commandId)) as EventId;
