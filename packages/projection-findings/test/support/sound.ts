import { civilDate, month, type StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/testing/examples/client';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { engaged, signed } from '@pavadonis/testing/examples/contract';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { statusExtended } from '@pavadonis/testing/examples/legal';
import * as Operation from '@pavadonis/testing/examples/operation';
import { entered, exited, followedUp } from '@pavadonis/testing/examples/participation';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import * as Work from '@pavadonis/testing/examples/work';
import { centre, client, contract, operation } from '../../../projection/test/support/given';
import type { Line } from '../../../projection/test/support/log';

const streamOf = (lines: readonly Line[]): StreamName => {
  const [first] = lines;
  if (first === undefined) throw new RangeError('no events, no stream');
  return first.stream;
};

const movedOut = Client.moved({ on: civilDate('2024-05-06'), residence: { kind: 'private' } });
const frame = operation(Operation.opened(), Operation.rateSet(), Operation.ruleSetAdopted());
const provider = contract(signed(), engaged());
const house = centre(centreOpened());

/** One person's way from registration to the follow-up after support, by the rules from the first day to the last. */
const person = client(
  Client.registered(),
  Client.applied(),
  externalIdLinked(),
  Client.moved(),
  Client.started(),
  entered(),
  consentGiven(),
  Work.assigned(),
  Work.planDrawnUp(),
  Work.planGoalSet(),
  Work.planAgreed(),
  Work.delivered(),
  referralMade(),
  referralAnswered(),
  referralCompleted(),
  Client.granted(),
  movedOut,
  Client.extended(),
  statusExtended(),
  Work.goalAchieved({ on: civilDate('2025-06-20') }),
  Work.planClosed(),
  Client.ended(),
  exited(),
  followedUp(),
);

const money = operation(
  Operation.costRecorded({ units: [{ clientId, month: month('2024-02') }] }),
  Operation.costsClaimed(),
  Operation.claimPaid(),
);

/** A history without a breach, in which tests plant one. */
export const sound: readonly Line[] = [...frame, ...provider, ...house, ...person, ...money];

/** The streams of the sound history, by what they are about. */
export const theOperation: StreamName = streamOf(frame);
export const theContract: StreamName = streamOf(provider);
export const theClient: StreamName = streamOf(person);
