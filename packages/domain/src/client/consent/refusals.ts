import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';

/** An unaccompanied minor consents through a guardian who is appointed by that day. */
export const GuardianNeeded = refusal('GuardianNeeded');
export type GuardianNeeded = t.TypeOf<typeof GuardianNeeded>;

/** Lists the refusals about consent. */
export const consentRefusals = [GuardianNeeded] as const;
