import { describe, it } from '@jest/globals';
import { civilDate, ReferralId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing';
import * as person from '@pavadonis/testing/examples/client';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import * as ids from '@pavadonis/testing/examples/ids';
import * as participation from '@pavadonis/testing/examples/participation';
import * as referral from '@pavadonis/testing/examples/referral';
import fc from 'fast-check';

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);
const { referralId: made, episodeId, laterEpisodeId, operationId, laterOperationId } = ids;
const referralId = either(made, ids.otherReferralId, ids.exampleId(ReferralId, 152));
const episode = { episodeId: either(episodeId, laterEpisodeId) };
const operation = { operationId: either(operationId, laterOperationId) };

const story: readonly Client.Event[] = [
  person.registered(),
  person.applied(),
  person.started(),
  consentGiven(),
  participation.entered(),
  referral.referralMade(),
  person.handedOver({ on: civilDate('2024-06-01'), operationId: laterOperationId }),
  person.ended({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  person.started({ on: civilDate('2024-07-01'), episodeId: laterEpisodeId }),
  person.ended({ on: civilDate('2025-01-31'), episodeId: laterEpisodeId, reason: 'no_contact' }),
  participation.followedUp({ on: civilDate('2025-08-04') }),
];

const decisions: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.assessNeeds, referral.needsAssessed, {
    ...episode,
    areas: fc.subarray(['language', 'health', 'housing'] as const),
  }),
  about(Client.suspendService, referral.suspended, { ...episode, reason: either('hospital', 'detention') }),
  about(Client.resumeService, referral.resumed, episode),
  about(Client.makeReferral, referral.referralMade, {
    ...episode,
    referralId,
    service: either('a dentist', 'a course').map((service) => written(Text, service)),
  }),
  about(Client.answerReferral, referral.referralAnswered, {
    referralId,
    answer: either('accepted', 'rejected'),
  }),
  about(Client.completeReferral, referral.referralCompleted, {
    referralId,
    result: either('done', 'revoked'),
  }),
  about(Client.recordParticipationEntry, participation.entered, {
    ...operation,
    labourStatus: either('inactive', 'employed'),
  }),
  about(Client.recordParticipationExit, participation.exited, {
    ...operation,
    employed: either('yes', 'no'),
  }),
  about(Client.recordParticipationFollowUp, participation.followedUp, {
    ...operation,
    improved: either('yes', 'unknown'),
  }),
);

describe('a decision about needs, referrals and participation', () => {
  it('made twice records once', () => expectOnceOnly(Client, story, decisions));
});
