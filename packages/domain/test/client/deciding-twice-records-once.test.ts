import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { expectOnceOnly } from '@pavadonis/testing/random';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import {
  familyLinked,
  familyUnlinked,
  guardianAppointed,
  guardianEnded,
} from '@pavadonis/testing/examples/family';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import {
  duplicateSuspected,
  externalIdLinked,
  externalIdUnlinked,
} from '@pavadonis/testing/examples/identity';
import {
  laterEpisodeId,
  laterOperationId,
  laterPlanId,
  operationId,
  otherGoalId,
} from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import {
  participationEntryRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalProgressed,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { complexityAssessed, supportDelivered, workerAssigned } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';
import type { AnyDecision } from '../support/decisions';
import { byChapter } from './decisions';

// a boy who turns 18 on 2 June 2024
const aMinor: readonly Client.Event[] = [
  unaccompaniedMinorRegistered(),
  residenceChanged(),
  externalIdLinked(),
  guardianAppointed(),
  consentGiven({ givenBy: 'guardian' }),
  familyLinked({ on: civilDate('2024-03-11'), relation: 'other' }),
  externalIdUnlinked(),
  guardianEnded(),
  consentWithdrawn(),
  familyUnlinked({ on: civilDate('2024-05-20') }),
  duplicateSuspected({ on: civilDate('2024-05-27') }),
  consentGiven({ on: civilDate('2024-06-03') }),
];

const twoEpisodes: readonly Client.Event[] = [
  clientRegistered(),
  asylumApplicationLodged(),
  residenceChanged(),
  serviceStarted(),
  workerAssigned(),
  complexityAssessed(),
  planDrawnUp(),
  planGoalSet(),
  planAgreed(),
  supportDelivered(),
  planGoalProgressed(),
  statusGranted(),
  leftLatvia(),
  returnedToLatvia(),
  planClosed({ on: civilDate('2024-06-10'), outcome: 'abandoned' }),
  serviceEnded({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  serviceStarted({ on: civilDate('2024-07-01'), episodeId: laterEpisodeId, targetGroup: 'alternative' }),
  planDrawnUp({ on: civilDate('2024-07-02'), episodeId: laterEpisodeId, planId: laterPlanId }),
  planGoalSet({ on: civilDate('2024-07-02'), planId: laterPlanId, goalId: otherGoalId }),
  planAgreed({ on: civilDate('2024-07-05'), planId: laterPlanId }),
];

const twoOperations: readonly Client.Event[] = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  consentGiven(),
  participationEntryRecorded(),
  referralMade(),
  serviceHandedOver({ on: civilDate('2024-06-01'), operationId: laterOperationId }),
  serviceEnded({ on: civilDate('2024-06-20'), reason: 'client_declined' }),
  serviceStarted({ on: civilDate('2024-07-01'), episodeId: laterEpisodeId }),
  serviceEnded({ on: civilDate('2025-01-31'), episodeId: laterEpisodeId, reason: 'no_contact' }),
  participationFollowUpRecorded({ on: civilDate('2025-08-04') }),
];

// after these hardly anything else is recorded
const ENDS = ['mergeClients', 'revertMerge', 'recordDeath'];

const overAndDone: readonly Client.Event[] = [
  ...twoOperations,
  retentionConfirmed({ operationId }),
  retentionConfirmed({ operationId: laterOperationId }),
  forgettingRequested(),
  forgettingWithdrawn(),
  forgettingRequested({ on: civilDate('2031-01-21') }),
  clientForgotten({ on: civilDate('2031-03-03') }),
];

const decisionsIn = (chapter: Readonly<Record<string, { readonly atRandom: AnyDecision }>>) =>
  Object.entries(chapter);

const among = (...chapters: readonly Client.Chapter[]): AnyDecision =>
  fc.oneof(
    ...chapters
      .flatMap((chapter) => decisionsIn(byChapter[chapter]))
      .flatMap(([name, { atRandom }]) => (ENDS.includes(name) ? [] : [atRandom])),
  );
const ends = Object.values(byChapter)
  .flatMap(decisionsIn)
  .flatMap(([name, { atRandom }]) => (ENDS.includes(name) ? [atRandom] : []));
const aboutTheClient = among('registration', 'identity', 'family', 'consent');

describe('a decision about a client', () => {
  it.each<readonly [about: string, story: readonly Client.Event[], decisions: AnyDecision]>([
    ['who a client is', aMinor, aboutTheClient],
    [
      'who a client is, where clients are merged, told apart again and die',
      aMinor,
      fc.oneof({ weight: 3, arbitrary: aboutTheClient }, { weight: 2, arbitrary: fc.oneof(...ends) }),
    ],
    ['the law', twoEpisodes, among('law')],
    [
      'the law, residence, the service, work and plans',
      twoEpisodes,
      fc.oneof(
        { weight: 1, arbitrary: among('law') },
        { weight: 25, arbitrary: among('registration', 'residence', 'service', 'work', 'plan') },
      ),
    ],
    [
      'referrals and participation, beside the service and work',
      twoOperations,
      fc.oneof(
        { weight: 2, arbitrary: among('referral', 'participation') },
        { weight: 1, arbitrary: among('service', 'work') },
      ),
    ],
    ['how long the file is kept, and forgetting', overAndDone, among('forgetting')],
  ])('made twice records once: %s', (_, story, decision) => expectOnceOnly(Client, story, decision));
});
