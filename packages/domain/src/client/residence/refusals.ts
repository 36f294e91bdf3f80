import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';

/** On that day the client was abroad. */
export const NotInLatvia = refusal('NotInLatvia', { on: CivilDate });
export type NotInLatvia = t.TypeOf<typeof NotInLatvia>;

/** The client had left already, and had not come back by then. */
export const AlreadyAway = refusal('AlreadyAway', { since: CivilDate });
export type AlreadyAway = t.TypeOf<typeof AlreadyAway>;

/** A departure cannot be learned of before it happens. */
export const LearnedBeforeLeaving = refusal('LearnedBeforeLeaving');
export type LearnedBeforeLeaving = t.TypeOf<typeof LearnedBeforeLeaving>;

/** The client had not left, or not by that day. */
export const NotAway = refusal('NotAway');
export type NotAway = t.TypeOf<typeof NotAway>;

/** Lists the refusals about residence, departure and return. */
export const residenceRefusals = [NotInLatvia, AlreadyAway, LearnedBeforeLeaving, NotAway] as const;
