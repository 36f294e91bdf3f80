import type { CommandId, EventId, Metadata } from '@pavadonis/domain';
import { encodeMetadata, eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';

/**
 * The metadata of a command: its id, the user, the evidence. They stand beside every event of the command.
 *
 * `commandId` is a UUID. The sender makes it once, before sending the command for the first time, and sends it again
 * with the same command: version 7 of the `uuid` package does. A command is about one stream.
 */
export interface Command {
  readonly commandId: CommandId;
  /** The host's pseudonymous id of the user, never a name; the role; the organisation, if any. */
  readonly by: Metadata['by'];
  readonly evidence?: Metadata['evidence'] | undefined;
  /** An id shared by several commands that belong together. */
  readonly correlationId?: EventId | undefined;
  /** The event that led to this command. */
  readonly causationId?: EventId | undefined;
}

/** A command whose metadata are malformed: `fields` are the places, never the values. Nothing was read or stored. */
export interface MalformedCommand {
  readonly _tag: 'MalformedCommand';
  readonly fields: readonly string[];
}

/** Writes a command's metadata as JSON. */
export const metadataOf = ({
  commandId,
  by,
  evidence = [],
  correlationId,
  causationId,
}: Command): E.Either<MalformedCommand, string> =>
  pipe(
    encodeMetadata({
      by,
      commandId,
      evidence,
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(causationId === undefined ? {} : { causationId }),
    }),
    E.mapLeft((fields) => ({ _tag: 'MalformedCommand', fields })),
  );

/** Returns the id of the event at a place (0, 1, 2 …) among a command's events. */
export type IdAt = (place: number) => EventId;

/** Makes the ids of a command's events, each once, since they cost more than the rest of a command. */
export const idsOf = (commandId: CommandId): IdAt => {
  const made: EventId[] = [];
  return (place) => (made[place] ??= eventIdAt(commandId, place));
};
