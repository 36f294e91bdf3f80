import type { CommandId, EventId, Metadata } from '@pavadonis/domain';
import { encodeMetadata, eventId } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/**
 * For what, by whom and on what evidence something is recorded. It stands beside every event of the command.
 *
 * `commandId` is a UUID that whoever makes the command makes once, before sending it for the first time, and sends again
 * with it: version 7 of the `uuid` package does. A command is about one stream.
 */
export interface Command {
  readonly commandId: CommandId;
  /** The host's pseudonymous id of the user, never a name; the role; the organisation, if it is one's. */
  readonly by: Metadata['by'];
  readonly evidence?: Metadata['evidence'] | undefined;
  /** What several commands have in common that belong together; absent unless the host says so. */
  readonly correlationId?: EventId | undefined;
  /** The event that led to this command. */
  readonly causationId?: EventId | undefined;
}

/** A command that cannot stand beside an event: `fields` are the places, never the values. Nothing was read or stored. */
export interface MalformedCommand {
  readonly _tag: 'MalformedCommand';
  readonly fields: readonly string[];
}

/** A command's metadata as JSON. */
export const metadataOf = ({
  commandId,
  by,
  evidence = [],
  correlationId,
  causationId,
}: Command): E.Either<MalformedCommand, string> =>
  E.mapLeft((fields: readonly string[]): MalformedCommand => ({ _tag: 'MalformedCommand', fields }))(
    encodeMetadata({
      by,
      commandId,
      evidence,
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(causationId === undefined ? {} : { causationId }),
    }),
  );

/** The id of the event at a place (0, 1, 2 …) among a command's events. */
export type IdAt = (place: number) => EventId;

/** The ids of a command's events, each made once: they cost more than the rest of a command. */
export const idsOf = (commandId: CommandId): IdAt => {
  const made: EventId[] = [];
  return (place) => (made[place] ??= eventId(commandId, place));
};
