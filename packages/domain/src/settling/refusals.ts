import * as t from 'io-ts';
import { refusal } from '../event/refusal';
import { EventId } from '../vocabulary/id';

/** There is no such event in this stream. */
export const NoSuchEvent = refusal('NoSuchEvent', { target: EventId });
export type NoSuchEvent = t.TypeOf<typeof NoSuchEvent>;

/** The event is a void, no longer holds, or is a forgetting, and so cannot be corrected. */
export const NotCorrectable = refusal('NotCorrectable', { target: EventId });
export type NotCorrectable = t.TypeOf<typeof NotCorrectable>;

/** The amendment would change the event's type. Void the event, and record another one instead. */
export const TypeCannotChange = refusal('TypeCannotChange', { from: t.string, to: t.string });
export type TypeCannotChange = t.TypeOf<typeof TypeCannotChange>;

/** The amendment would have the event recorded in place of another one. An amended event keeps its place. */
export const PlaceCannotChange = refusal('PlaceCannotChange', { to: EventId }, { from: EventId });
export type PlaceCannotChange = t.TypeOf<typeof PlaceCannotChange>;

/** The event still holds. Void it before another one is recorded in its place. */
export const NotVoided = refusal('NotVoided', { target: EventId });
export type NotVoided = t.TypeOf<typeof NotVoided>;

/** Another event was recorded in its place, and holds. */
export const PlaceTaken = refusal('PlaceTaken', { target: EventId, by: EventId });
export type PlaceTaken = t.TypeOf<typeof PlaceTaken>;

/** Lists the refusals about corrections. */
export const correctionRefusals = [
  NoSuchEvent,
  NotCorrectable,
  TypeCannotChange,
  PlaceCannotChange,
  NotVoided,
  PlaceTaken,
] as const;
