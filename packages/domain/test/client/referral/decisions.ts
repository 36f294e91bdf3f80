import { addDays, ReferralId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { exampleId, otherReferralId, referralId } from '@pavadonis/testing/examples/ids';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/referral/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { anyEpisode, either } from '../../support/random-facts';
import { seeker, served } from '../../support/served';

const consent = consentGiven();
const made = [...served, consent, referralMade()] as const;
const dayBefore = { on: addDays(referralMade().on, -1) };

const anyReferral = either(referralId, otherReferralId, exampleId(ReferralId, 152));

/** Every decision of the chapter. */
export const referralDecisions: DecisionsOf<typeof Decisions> = {
  makeReferral: {
    atRandom: about(Client.makeReferral, referralMade, {
      episodeId: anyEpisode,
      referralId: anyReferral,
      service: either(text('a dentist'), text('a course')),
    }),
    refused: {
      ReferralIdTaken: client(...made).when(Client.makeReferral(referralMade.facts(dayBefore))),
      NoSuchEpisode: client(...seeker, consent).when(Client.makeReferral(referralMade.facts())),
      OutsideEpisode: client(...served, consent).when(
        Client.makeReferral(referralMade.facts({ on: addDays(serviceStarted().on, -1) })),
      ),
      NoConsent: client(...served).when(Client.makeReferral(referralMade.facts())),
    },
  },
  answerReferral: {
    atRandom: about(Client.answerReferral, referralAnswered, {
      referralId: anyReferral,
      answer: either('accepted', 'rejected'),
    }),
    refused: {
      NoSuchReferral: client(...served).when(Client.answerReferral(referralAnswered.facts())),
      BeforeReferral: client(...made).when(Client.answerReferral(referralAnswered.facts(dayBefore))),
      ReferralAlreadyAnswered: client(...made, referralAnswered()).when(
        Client.answerReferral(referralAnswered.facts({ answer: 'rejected' })),
      ),
      ReferralIsOver: client(...made, referralCompleted()).when(
        Client.answerReferral(referralAnswered.facts({ on: referralCompleted().on })),
      ),
    },
  },
  completeReferral: {
    atRandom: about(Client.completeReferral, referralCompleted, {
      referralId: anyReferral,
      result: either('done', 'revoked'),
    }),
    refused: {
      NoSuchReferral: client(...served).when(Client.completeReferral(referralCompleted.facts())),
      BeforeReferral: client(...made).when(Client.completeReferral(referralCompleted.facts(dayBefore))),
      ReferralIsOver: client(...made, referralCompleted()).when(
        Client.completeReferral(referralCompleted.facts({ result: 'revoked' })),
      ),
      ReferralWasRejected: client(...made, referralAnswered({ answer: 'rejected' })).when(
        Client.completeReferral(referralCompleted.facts()),
      ),
    },
  },
};
