import { civilDate, month, type StreamName } from '@pavadonis/domain';
import { centre, client, contract, type GivenEvent, operation } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { contractSigned, staffEngaged } from '@pavadonis/testing/examples/contract';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusExtended, statusGranted } from '@pavadonis/testing/examples/law';
import * as Operation from '@pavadonis/testing/examples/operation';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered, workerAssigned } from '@pavadonis/testing/examples/work';

const streamOf = (lines: Iterable<GivenEvent>): StreamName => {
  const [first] = lines;
  if (first === undefined) throw new RangeError('no events, no stream');
  return first.stream;
};

const movedOut = residenceChanged({ on: civilDate('2024-05-06'), residence: { kind: 'private' } });
const frame = operation(
  Operation.operationOpened(),
  Operation.coFinancingRateSet(),
  Operation.ruleSetAdopted(),
);
const provider = contract(contractSigned(), staffEngaged());
const house = centre(centreOpened());

/** One person's way from registration to the follow-up after the service, by the rules from the first day to the last. */
const person = client(
  clientRegistered(),
  asylumApplicationLodged(),
  externalIdLinked(),
  residenceChanged(),
  serviceStarted(),
  participationEntryRecorded(),
  consentGiven(),
  workerAssigned(),
  planDrawnUp(),
  planGoalSet(),
  planAgreed(),
  supportDelivered(),
  referralMade(),
  referralAnswered(),
  referralCompleted(),
  statusGranted(),
  movedOut,
  serviceExtended(),
  statusExtended(),
  planGoalAchieved({ on: civilDate('2025-06-20') }),
  planClosed(),
  serviceEnded(),
  participationExitRecorded(),
  participationFollowUpRecorded(),
);

const money = operation(
  Operation.costRecorded({ units: [{ clientId, month: month('2024-02') }] }),
  Operation.costsClaimed(),
  Operation.claimPaid(),
);

/** A history without a breach, in which tests plant one. */
export const sound: readonly GivenEvent[] = [...frame, ...provider, ...house, ...person, ...money];

/** The streams of the sound history, by what they are about. */
export const theOperation: StreamName = streamOf(frame);
export const theContract: StreamName = streamOf(provider);
export const theClient: StreamName = streamOf(person);
