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
  readonly type: string;
}
/** The event is not what its type's codec reads; `fields` are the places, never the values. */
export interface MalformedEvent extends At {
  readonly _tag: 'MalformedEvent';
  readonly type: string;
  readonly fields: readonly string[];
}
/** The metadata of an event, which say who recorded it, cannot be read. */
export interface MalformedMetadata extends At {
  readonly _tag: 'MalformedMetadata';
  readonly fields: readonly string[];
}

/** Why a stored event cannot be read. A replay stops at it: an event is never dropped and never guessed. */
export type Undecodable =
  NotAnEvent | UnknownEventType | UnknownEventVersion | MalformedEvent | MalformedMetadata;
