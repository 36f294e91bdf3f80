import { ReferralId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { act } from '../client-act';
import { episodeBack, referralBack } from '../known-ids';
import { back, either, rarely } from '../pick';

/** Referrals to other institutions. */
export const referral = {
  makeReferral: act(
    { episode: back, again: rarely, overridden: fc.boolean() },
    ({ episode, again, overridden }, scene) =>
      Client.makeReferral({
        ...scene.when,
        referralId: again ? referralBack(scene, 0) : scene.world.fresh(ReferralId),
        episodeId: episodeBack(scene, episode),
        institution: text('employment agency'),
        service: text('Latvian course'),
        ...(overridden ? { overridden: text('danger to life') } : {}),
      }),
  ),
  answerReferral: act(
    { referral: back, answer: either('accepted' as const, 'rejected' as const) },
    ({ referral: which, answer }, scene) =>
      Client.answerReferral({ ...scene.when, referralId: referralBack(scene, which), answer }),
  ),
  completeReferral: act(
    { referral: back, result: either('done' as const, 'revoked' as const) },
    ({ referral: which, result }, scene) =>
      Client.completeReferral({ ...scene.when, referralId: referralBack(scene, which), result }),
  ),
};
