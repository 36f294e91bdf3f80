import type { CommandId, EventId, Metadata, Recordable, Recorded } from '@pavadonis/domain';
import { v5 } from 'uuid';
import type { Command } from '../command';

/** The type of an event, such as `ServiceEnded`, or of a correction. */
export type ReactedType = Recordable['type'];

/** An event of one of these types, with who recorded it and when. */
export type ReactedEvent<Type extends ReactedType> = Recorded<Extract<Recordable, { readonly type: Type }>>;

/** A handing over of one event: all that a reaction is told beside it. */
export interface HandingOver {
  /** How often the event was handed over, with this time; from 1 on. A process that was killed meanwhile counts too. */
  readonly attempt: number;
  /** Aborts when the reactions are closed. A reaction that rejects then is handed the event again, and has not failed. */
  readonly signal: AbortSignal;
  /**
   * Makes a command whose id follows from the event, so that it is recorded once however often the event is handed over.
   *
   * It names the event as its cause and keeps its correlation and its place in a trace. A reaction that sends several commands
   * numbers them: 0 by default.
   */
  readonly command: (by: Metadata['by'], number?: number) => Command;
}

/** Code of the host that runs after events of some types, each at least once and in the order of its stream. */
export interface Reaction<Type extends ReactedType = ReactedType> {
  /** The types of the events that it is handed; by default all. A correction is an event of its own type. */
  readonly to?: readonly Type[] | undefined;
  /**
   * Where a reaction begins whose name the file does not know: with what is recorded from `now` on, the default, or at the
   * `start` of the log.
   */
  readonly from?: 'now' | 'start' | undefined;
  /**
   * Does the work for one event. The event is done once it returns, or its promise resolves; where it throws, or the promise
   * rejects, the event is handed over again after a pause.
   */
  react(recorded: ReactedEvent<Type>, over: HandingOver): Promise<void> | void;
}

/** Returns a reaction whose code is given only events of the types that it names. */
export const reaction = <Type extends ReactedType>(given: Reaction<Type>): Reaction =>
  // it is handed no event of another type
  given as never;

// a name space of its own, so that no other program makes the same ids
const COMMANDS = '7d0c7a30-6f6e-4a0a-9f0b-5b6d3a3f6c11';

/** Returns the id of a command by which a reaction follows an event. */
const followingId = (reaction: string, event: EventId, number: number): CommandId =>
  v5(JSON.stringify([reaction, event, number]), COMMANDS) as CommandId;

/** Makes the commands by which a reaction follows an event. */
export const commandsAfter =
  (reaction: string, { id, metadata }: Pick<Recorded<unknown>, 'id' | 'metadata'>): HandingOver['command'] =>
  (by, number = 0) => ({
    commandId: followingId(reaction, id, number),
    by,
    causationId: id,
    ...(metadata.correlationId === undefined ? {} : { correlationId: metadata.correlationId }),
    ...(metadata.traceparent === undefined ? {} : { traceparent: metadata.traceparent }),
  });
