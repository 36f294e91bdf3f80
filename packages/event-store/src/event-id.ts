import type { CommandId, EventId } from '@pavadonis/domain';
import { hash } from 'node:crypto';
import { stringify } from 'uuid';

const VERSION = 0x50;
const VARIANT = 0x80;

/**
 * Returns the id of the event at a place (0, 1, 2 …) among the events of one command.
 *
 * It is a UUID, version 5, in the name space of the command's id. So a command that is sent twice makes the same ids,
 * and a store recognises them.
 *
 * It is hashed here in one call: `v5` of `uuid` takes twice as long, and reads only name spaces of versions that it
 * knows, while whoever makes commands may make their ids otherwise.
 */
export const eventIdAt = (commandId: CommandId, place: number): EventId => {
  const name = Buffer.from(commandId.replaceAll('-', '') + Buffer.from(String(place)).toString('hex'), 'hex');
  const bytes = hash('sha1', name, 'buffer');
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  return stringify(bytes) as EventId;
};
