import type { Category, Recordable, TraceParent } from '@pavadonis/domain';

/**
 * How a piece of work failed, if it did. Neither says what stood in it: no text, no fact, no id, and no message of an error.
 */
export interface WorkFailed {
  /** The tag of the technical error, such as `StoreUnavailable`, or the kind of what code of the host threw. */
  readonly failure?: string;
  /** The reason that the error names, if it names one, such as `busy`. */
  readonly reason?: string;
}

/** A command, from the call to its outcome. Published on `pavadonis.decide`. */
export interface DecideMessage extends WorkFailed {
  /** The call, as casework names it. */
  readonly call: 'decide' | 'decideInPlaceOf' | 'mergeClients' | 'correct' | 'addEvidence';
  /** The kind of the stream; absent where the stream that was named is none. */
  readonly category?: Category;
  /** The place in a trace that the command names. */
  readonly traceparent?: TraceParent;
  /** The tag of its outcome, at the end; absent where it failed. */
  readonly outcome?: 'Recorded' | 'AlreadySo' | 'Refused' | 'Conflict';
  /** The tag of the refusal, of one that was refused. */
  readonly refusal?: string;
  /** The types of the events that stand recorded, in their order. */
  readonly types?: readonly Recordable['type'][];
  /** The position of the last of them in the log. */
  readonly position?: number;
  /** The number of attempts, of one that ended in a conflict. */
  readonly attempts?: number;
}

/** One call that appends the events of a command to the store. Published on `pavadonis.append`. */
export interface AppendMessage extends WorkFailed {
  /** The kind of the stream. */
  readonly category: Category;
  /** The types of the events, in their order. */
  readonly types: readonly Recordable['type'][];
  /** Whether the store holds them by this call; false where they stood there before. Absent where it failed. */
  readonly stored?: boolean;
  /** The position of the last of them in the log. */
  readonly position?: number;
}

/** One call that reads a stream from the store: for a command, a read model or a reaction. Published on `pavadonis.read`. */
export interface ReadMessage extends WorkFailed {
  /** The kind of the stream. */
  readonly category: Category;
  /** The revision from which it is read. */
  readonly from: number;
  /** The number of events that were read. */
  readonly events?: number;
}

/** A part of the log that is taken as it is followed. Published on `pavadonis.follow`. */
export interface FollowMessage extends WorkFailed {
  /** The kind of work that takes it. */
  readonly by: 'read-models' | 'reaction';
  /** The names of the read models, or of the reaction. */
  readonly names: readonly string[];
  /** The number of events in it; absent where the log is replayed as bytes. */
  readonly events?: number;
  /** The position up to which the log is known with it. */
  readonly position?: number;
  /** Whether the log ended there. */
  readonly caughtUp?: boolean;
}

/** One attempt to keep the rows of read models in their file. Published on `pavadonis.persist`. */
export interface PersistMessage extends WorkFailed {
  /** The names of the read models. */
  readonly names: readonly string[];
  /** The lowest of the positions up to which the file holds them now. */
  readonly position?: number;
}

/** The rows of persons that are folded anew, after a correction, a merge or a late entry. Published on `pavadonis.refold`. */
export interface RefoldMessage extends WorkFailed {
  /** The names of the read models. */
  readonly names: readonly string[];
  /** The number of streams that are folded anew. */
  readonly streams: number;
  /** The number of their events. */
  readonly events: number;
}

/** One handing over of an event, or of one person's reminders, to code of the host. Published on `pavadonis.react`. */
export interface ReactMessage extends WorkFailed {
  /** The host's name of the reaction, or of the reminders. */
  readonly reaction: string;
  /** The kind of the stream. */
  readonly category: Category;
  /** The type of the event; absent for reminders. */
  readonly type?: Recordable['type'];
  /** The position of the event in the log; absent for reminders. */
  readonly position?: number;
  /** How often it was handed over, with this time; from 1 on. */
  readonly attempt: number;
  /** The place in a trace of the command that recorded the event, where its metadata hold one. */
  readonly traceparent?: TraceParent;
  /** The way in which it ended. `Stopped` is one that rejected after it was told to stop. */
  readonly outcome?: 'Done' | 'Failed' | 'Parked' | 'Stopped';
}

/**
 * The messages of each tracing channel of `node:diagnostics_channel`, by the name that `tracingChannel` takes.
 *
 * One object goes through all events of a channel: the fields that tell of the end are there from `asyncEnd` on (`end`, of
 * `pavadonis.refold`), and `error` is published before that where `failure` is there. A message holds tags, kinds, counts and
 * positions alone: never a fact, a text, an id, a stream's name or the user.
 */
export interface ChannelMessages {
  /** Commands, from the call to their outcome. */
  readonly 'pavadonis.decide': DecideMessage;
  /** Calls that append to the store. */
  readonly 'pavadonis.append': AppendMessage;
  /** Calls that read a stream from the store. */
  readonly 'pavadonis.read': ReadMessage;
  /** Parts of the log that are taken as it is followed. */
  readonly 'pavadonis.follow': FollowMessage;
  /** Attempts to keep rows in their file. */
  readonly 'pavadonis.persist': PersistMessage;
  /** Rows that are folded anew. It is published at once: no `asyncStart` or `asyncEnd`. */
  readonly 'pavadonis.refold': RefoldMessage;
  /** Handings over to reactions and reminders. */
  readonly 'pavadonis.react': ReactMessage;
}
