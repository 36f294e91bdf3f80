import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';

/** The client was abroad on that day. */
export const NotInLatvia = refusal('NotInLatvia', { on: CivilDate });
export type NotInLatvia = t.TypeOf<typeof NotInLatvia>;

/** The client had already left, and had not come back by that day. */
export const AlreadyAway = refusal('AlreadyAway', { since: CivilDate });
export type AlreadyAway = t.TypeOf<typeof AlreadyAway>;

/** The departure became known before the day on which it happened. */
export const LearnedBeforeLeaving = refusal('LearnedBeforeLeaving');
export type LearnedBeforeLeaving = t.TypeOf<typeof LearnedBeforeLeaving>;

/** The client had not left Latvia by that day. */
export const NotAway = refusal('NotAway');
export type NotAway = t.TypeOf<typeof NotAway>;

/** Lists the refusals about residence, departure and return. */
export const residenceRefusals = [NotInLatvia, AlreadyAway, LearnedBeforeLeaving, NotAway] as const;
