import { CommandId, EventId, type StreamName, written } from '@pavadonis/domain';
import { v5 } from 'uuid';

// a name space of its own, since a request may have any id
const COMMANDS = '5b1c4f0e-6d0a-4c39-9a55-2f6f2b9f1d11';

/** Returns the id under which a vault is asked for the key of one stream: that of the recorded event, and the stream. */
export const keyRequestOf = (event: EventId, stream: StreamName): string => `${event}/${stream}`;

/** Returns the event by which a vault was asked, or undefined where somebody else asked it. */
export const eventOf = (keyRequest: string): EventId | undefined => {
  const [event] = keyRequest.split('/');
  return EventId.is(event) ? event : undefined;
};

/** The command that forgets a stream, or that records it again in a log that was put back. */
type Purpose = 'forget' | 'record again';

/** Returns the id of a command that follows from a request, so that whoever sends it twice records it once. */
export const commandOf = (request: EventId, stream: StreamName, purpose: Purpose = 'forget'): CommandId =>
  written(CommandId, v5(`${purpose} ${stream} ${request}`, COMMANDS));
