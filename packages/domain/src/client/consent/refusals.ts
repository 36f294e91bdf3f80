import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';

/** An unaccompanied minor has no guardian on that day, and consents only through an appointed guardian. */
export const GuardianNeeded = refusal('GuardianNeeded');
export type GuardianNeeded = t.TypeOf<typeof GuardianNeeded>;

/** Lists the refusals about consent. */
export const consentRefusals = [GuardianNeeded] as const;
