import type * as Client from '@pavadonis/domain/client';
import type { AnyDecision, DecisionsOf } from '../support/decisions';
import { consentDecisions } from './consent/decisions';
import { familyDecisions } from './family/decisions';
import { forgettingDecisions } from './forgetting/decisions';
import { identityDecisions } from './identity/decisions';
import { lawDecisions } from './law/decisions';
import { participationDecisions } from './participation/decisions';
import { planDecisions } from './plan/decisions';
import { referralDecisions } from './referral/decisions';
import { registrationDecisions } from './registration/decisions';
import { residenceDecisions } from './residence/decisions';
import { serviceDecisions } from './service/decisions';
import { workDecisions } from './work/decisions';

type Chapters = Readonly<
  Record<Client.Chapter, Readonly<Record<string, { readonly atRandom: AnyDecision }>>>
>;

/** Every decision about a client, by its name under its chapter. */
export const byChapter = {
  registration: registrationDecisions,
  identity: identityDecisions,
  family: familyDecisions,
  consent: consentDecisions,
  law: lawDecisions,
  residence: residenceDecisions,
  service: serviceDecisions,
  work: workDecisions,
  plan: planDecisions,
  referral: referralDecisions,
  participation: participationDecisions,
  forgetting: forgettingDecisions,
} as const satisfies Chapters;

/** Every decision about a client, by its name. A decision without its entry does not compile. */
export const decisions: DecisionsOf<typeof Client> = {
  ...registrationDecisions,
  ...identityDecisions,
  ...familyDecisions,
  ...consentDecisions,
  ...lawDecisions,
  ...residenceDecisions,
  ...serviceDecisions,
  ...workDecisions,
  ...planDecisions,
  ...referralDecisions,
  ...participationDecisions,
  ...forgettingDecisions,
};
