import type { StreamName } from '@pavadonis/domain';

interface At {
  readonly position: number;
  readonly stream: StreamName;
}

/** The stored text is not the JSON of an event. */
export interface NotAnEvent extends At {
  readonly _tag: 'NotAnEvent';
}
/** There is no such type of event in this kind of stream. It is not named, since anything may stand in its place. */
export interface UnknownEventType extends At {
  readonly _tag: 'UnknownEventType';
}
/** The type is known, but not in this version: it was written by a newer library, or its upcast is missing. */
export interface UnknownEventVersion extends At {
  readonly _tag: 'UnknownEventVersion';
  /** The type of the stored event. */
  readonly type: string;
}
/** The event is not what its type's codec reads; `fields` are the places, never the values. */
export interface MalformedEvent extends At {
  readonly _tag: 'MalformedEvent';
  /** The type that the stored event claims to be of. */
  readonly type: string;
  /** Paths of the malformed places, such as `birth.date`, 20 at most. */
  readonly fields: readonly string[];
}
/** The metadata of an event, which say who recorded it, cannot be read. */
export interface MalformedMetadata extends At {
  readonly _tag: 'MalformedMetadata';
  /** Paths of the malformed places, such as `by.role`. */
  readonly fields: readonly string[];
}

/** The host's own upcast of this type and version threw, returned a promise, or did not lead to the next version. */
export interface BrokenUpcast extends At {
  readonly _tag: 'BrokenUpcast';
  /** The type of the stored event. */
  readonly type: string;
  /** The version from which the upcast should have led on. */
  readonly v: number;
  /** The kind of the error, never its text, which could quote the event. */
  readonly cause: string;
}

/** Why a stored event cannot be read. A replay stops at it: an event is never dropped and never guessed. */
export type Undecodable =
  NotAnEvent | UnknownEventType | UnknownEventVersion | MalformedEvent | MalformedMetadata | BrokenUpcast;
