import type { StreamName } from '@pavadonis/domain';

interface At {
  readonly position: number;
  readonly stream: StreamName;
}

/** What is stored is no JSON of an event. */
export interface NotAnEvent extends At {
  readonly _tag: 'NotAnEvent';
}
/** Nobody knows this type of event in this kind of stream. */
export interface UnknownEventType extends At {
  readonly _tag: 'UnknownEventType';
  readonly type: string;
}
/** The type is known, but not in this version: it was written by a newer library, or its upcast is missing. */
export interface UnknownEventVersion extends At {
  readonly _tag: 'UnknownEventVersion';
  readonly type: string;
  readonly v: number;
}
/** The event does not say what its type says; `fields` are the places, never the values. */
export interface MalformedEvent extends At {
  readonly _tag: 'MalformedEvent';
  readonly type: string;
  readonly fields: readonly string[];
}
/** Who recorded an event, and why, cannot be read. */
export interface MalformedMetadata extends At {
  readonly _tag: 'MalformedMetadata';
  readonly fields: readonly string[];
}

/** Why a stored event cannot be read. A replay stops at it: an event is never dropped and never guessed. */
export type Undecodable =
  NotAnEvent | UnknownEventType | UnknownEventVersion | MalformedEvent | MalformedMetadata;
