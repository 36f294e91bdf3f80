import * as t from 'io-ts';
import { refusal } from '../event/refusal';
import { EventId } from '../vocabulary/id';

/** There is no such event in this stream. */
export const NoSuchEvent = refusal('NoSuchEvent', { target: EventId });
export type NoSuchEvent = t.TypeOf<typeof NoSuchEvent>;

/** The event is a void, or does not hold any more: it cannot be corrected. */
export const NotCorrectable = refusal('NotCorrectable', { target: EventId });
export type NotCorrectable = t.TypeOf<typeof NotCorrectable>;

/** An amendment may change the facts of an event, not its type: void it, and record the other event. */
export const TypeCannotChange = refusal('TypeCannotChange', { from: t.string, to: t.string });
export type TypeCannotChange = t.TypeOf<typeof TypeCannotChange>;

/** Lists the refusals about corrections. */
export const correctionRefusals = [NoSuchEvent, NotCorrectable, TypeCannotChange] as const;
