import { describe, it } from '@jest/globals';
import { civilDate, ReferralId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import * as ids from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import * as participation from '@pavadonis/testing/examples/participation';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import {
  serviceEnded,
  serviceHandedOver,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import { needsAssessed } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);
const { referralId: made, episodeId, laterEpisodeId, operationId, laterOperationId } = ids;
const referralId = either(made, ids.otherReferralId, ids.exampleId(ReferralId, 152));
const episode = { episodeId: either(episodeId, laterEpisodeId) };
const operation = { operationId: either(operationId, laterOperationId) };

const story: readonly Client.Event[] = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  consentGiven(),
  participation.participationEntryRecorded(),
  referralMade(),
  serviceHandedOver({ on: civilDate('2024-06-01'), operationId: laterOperationId }),
  serviceEnded({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  serviceStarted({ on: civilDate('2024-07-01'), episodeId: laterEpisodeId }),
  serviceEnded({ on: civilDate('2025-01-31'), episodeId: laterEpisodeId, reason: 'no_contact' }),
  participation.participationFollowUpRecorded({ on: civilDate('2025-08-04') }),
];

const decisions: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.assessNeeds, needsAssessed, {
    ...episode,
    areas: fc.subarray(['language', 'health', 'housing'] as const),
  }),
  about(Client.suspendService, serviceSuspended, { ...episode, reason: either('hospital', 'detention') }),
  about(Client.resumeService, serviceResumed, episode),
  about(Client.makeReferral, referralMade, {
    ...episode,
    referralId,
    service: either('a dentist', 'a course').map((service) => written(Text, service)),
  }),
  about(Client.answerReferral, referralAnswered, {
    referralId,
    answer: either('accepted', 'rejected'),
  }),
  about(Client.completeReferral, referralCompleted, {
    referralId,
    result: either('done', 'revoked'),
  }),
  about(Client.recordParticipationEntry, participation.participationEntryRecorded, {
    ...operation,
    labourStatus: either('inactive', 'employed'),
  }),
  about(Client.recordParticipationExit, participation.participationExitRecorded, {
    ...operation,
    employed: either('yes', 'no'),
  }),
  about(Client.recordParticipationFollowUp, participation.participationFollowUpRecorded, {
    ...operation,
    improved: either('yes', 'unknown'),
  }),
);

describe('a decision about needs, referrals and participation', () => {
  it('made twice records once', () => expectOnceOnly(Client, story, decisions));
});
