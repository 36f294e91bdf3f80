/** The refusals of decisions about a client, chapter by chapter, in the order of the pages. */
import type { Chapter } from './chapters';
import { consentRefusals } from './consent/refusals';
import { familyRefusals } from './family/refusals';
import { forgettingRefusals } from './forgetting/refusals';
import { identityRefusals } from './identity/refusals';
import { lawRefusals } from './law/refusals';
import { participationRefusals } from './participation/refusals';
import { planRefusals } from './plan/refusals';
import { referralRefusals } from './referral/refusals';
import { registrationRefusals } from './registration/refusals';
import { residenceRefusals } from './residence/refusals';
import { serviceRefusals } from './service/refusals';
import { workRefusals } from './work/refusals';

/**
 * The refusals of each chapter. A refusal belongs to the chapter whose rule it states.
 *
 * Decisions of other chapters may refuse with it: `NotInLatvia` is residence's, and `deliverSupport` refuses with it
 * too.
 */
export const refusals = {
  registration: registrationRefusals,
  identity: identityRefusals,
  family: familyRefusals,
  consent: consentRefusals,
  law: lawRefusals,
  residence: residenceRefusals,
  service: serviceRefusals,
  work: workRefusals,
  plan: planRefusals,
  referral: referralRefusals,
  participation: participationRefusals,
  forgetting: forgettingRefusals,
} as const satisfies Record<Chapter, readonly unknown[]>;
