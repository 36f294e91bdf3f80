import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { ReferralId } from '../../vocabulary/id';
import { notAfter, type When } from '../../vocabulary/timeline';
import type { State } from '../state';
import { BeforeReferral, NoSuchReferral } from './refusals';
import type { Referral } from './state';

/** Returns the referral that the facts name, or refuses unless it had been made by their moment. */
export const referralAt = (
  client: State,
  facts: When & { readonly referralId: ReferralId },
): E.Either<NoSuchReferral | BeforeReferral, Referral> => {
  const { referralId } = facts;
  const referral = client.referral.referrals.get(referralId);
  if (referral === undefined) return refuse(NoSuchReferral.of({ referralId }));
  const { made } = referral;
  return notAfter(made, facts) ? E.right(referral) : refuse(BeforeReferral.of({ madeOn: made.on }));
};
