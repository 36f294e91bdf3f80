import type { CommandId, EventId } from '@pavadonis/domain';
import { v5 } from 'uuid';

// `uuid` reads only those of a version it knows, and whoever makes commands may make their ids otherwise
const bytesOf = (uuid: string): Uint8Array => {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  const part = (from: number, to: number): number => parseInt(uuid.slice(from, to), 16);
  view.setUint32(0, part(0, 8));
  view.setUint16(4, part(9, 13));
  view.setUint16(6, part(14, 18));
  view.setUint16(8, part(19, 23));
  view.setUint16(10, part(24, 28));
  view.setUint32(12, part(28, 36));
  return bytes;
};

/**
 * Returns the id of the event at a place (0, 1, 2 …) among the events of one command: a UUID, version 5, in the name space of
 * the command's id. So a command that is sent twice makes the same ids, and a store recognises them.
 */
export const eventIdAt = (commandId: CommandId, place: number): EventId =>
  v5(String(place), bytesOf(commandId)) as EventId;
