import { type CommandId, type EventId, type Metadata, TraceParent } from '@pavadonis/domain';
import { callHost, checkSignal, encodeMetadata, eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/**
 * The metadata of a command: its id, the user, the evidence. They stand beside every event of the command.
 *
 * `commandId` is a UUID. The sender makes it once, before sending the command for the first time, and sends it again
 * with the same command: version 7 of the `uuid` package does. A command is about one stream.
 */
export interface Command {
  /** The id of the command, a UUID. The same id sent again records nothing more. */
  readonly commandId: CommandId;
  /** The host's pseudonymous id of the user, never a name; the role; the organisation, if any. */
  readonly by: Metadata['by'];
  /** The documents that prove what is recorded, if there are any. */
  readonly evidence?: Metadata['evidence'] | undefined;
  /** An id shared by several commands that belong together. */
  readonly correlationId?: EventId | undefined;
  /** The event that led to this command. */
  readonly causationId?: EventId | undefined;
  /**
   * The place in a trace at which the command is sent: the `traceparent` of a request, as W3C Trace Context writes it. It is
   * recorded beside the events, so that what follows them stands in the same trace. One that is malformed is left out.
   */
  readonly traceparent?: string | undefined;
  /**
   * The position of the last event about the person that the sender saw before deciding to send this; 0 where nothing was there.
   * Where an event of the person stands after it, of another command, nothing is decided or recorded, and the outcome is a
   * `Conflict` that names it (`unseen`). By default a decision is made on what stands. It is no part of the metadata.
   */
  readonly seen?: number | undefined;
  /**
   * Ends the wait for an answer when it aborts, with `CallAborted`; by default nothing does. `AbortSignal.timeout(2000)` aborts
   * after two seconds. It is no part of the metadata.
   */
  readonly signal?: AbortSignal | undefined;
}

/** A command whose metadata are malformed: `fields` are the places, never the values. Nothing was read or stored. */
export interface MalformedCommand {
  readonly _tag: 'MalformedCommand';
  /** Paths of the malformed places in the command, such as `by.role`. */
  readonly fields: readonly string[];
}

/** A command's id, its metadata as JSON, the last position that its sender saw, and the signal that ends the wait for it. */
export interface WrittenCommand {
  readonly commandId: CommandId;
  readonly json: string;
  readonly seen: number | undefined;
  readonly signal: AbortSignal | undefined;
}

const malformed = (fields: readonly string[]): E.Either<MalformedCommand, never> =>
  E.left({ _tag: 'MalformedCommand', fields });

/** Returns a place in a trace that a host says it is at; nothing where it is none. Nobody is refused for it. */
export const traceparentFrom = (look: () => unknown): TraceParent | undefined => {
  const given = callHost(look);
  return E.isRight(given) && TraceParent.is(given.right) ? given.right : undefined;
};

/** Returns the place in a trace that a command names. */
export const traceparentIn = (command: Command): TraceParent | undefined =>
  traceparentFrom(() => (command as Command | undefined)?.traceparent);

const isPosition = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Writes a command's metadata as JSON, with the place in a trace where it is carried out, or else with its own. */
export const metadataOf = (
  command: Command,
  here?: TraceParent,
): E.Either<MalformedCommand, WrittenCommand> => {
  // a host without types may give anything
  const given = callHost(() => ({ ...(command as Partial<Command> | undefined) }));
  if (E.isLeft(given) || Object.keys(given.right).length === 0) return malformed(['its whole']);
  const { commandId, by, evidence = [], correlationId, causationId, seen, signal } = given.right as Command;
  const traceparent = here ?? traceparentIn(given.right as Command);
  if (seen !== undefined && !isPosition(seen)) return malformed(['seen']);
  if (signal !== undefined && E.isLeft(checkSignal(signal))) return malformed(['signal']);
  const json = encodeMetadata({
    by,
    commandId,
    evidence,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(causationId === undefined ? {} : { causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  });
  return E.isLeft(json) ? malformed(json.left) : E.right({ commandId, json: json.right, seen, signal });
};

/** Returns the id of the event at a place (0, 1, 2 …) among a command's events. */
export type IdAt = (place: number) => EventId;

/** Makes the ids of a command's events, each once, since they cost more than the rest of a command. */
export const idsOf = (commandId: CommandId): IdAt => {
  const made: EventId[] = [];
  return (place) => (made[place] ??= eventIdAt(commandId, place));
};
