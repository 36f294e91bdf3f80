import { expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { addDays } from '@pavadonis/domain';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { oracle } from './oracle/figures';
import { FIGURES } from './support/agree';
import type { Log } from './support/question';
import type { Question } from './oracle/question';

const logs = fc.sample(histories({ late: true, corrections: true }), { numRuns: 400, seed: 1 });

const figuresOf = (log: Log, question: Question): readonly unknown[] => {
  const own = oracle(log);
  return FIGURES.map((figures) => own[figures](question));
};

// otherwise the oracle would agree with any rows made from these events
it.each([
  'ClientRegistered',
  'ClientsMerged',
  'MergeReverted',
  'FamilyLinked',
  'FamilyUnlinked',
  'ClientDied',
  'ServiceDeclined',
  'AsylumApplicationLodged',
  'StatusGranted',
  'StatusRefused',
  'DecisionAppealed',
  'StatusRevoked',
  'TemporaryProtectionGranted',
  'TemporaryProtectionEnded',
  'ResidenceChanged',
  'ServiceStarted',
  'ServiceHandedOver',
  'ServiceEnded',
  'ServiceSuspended',
  'ServiceResumed',
  'SupportDelivered',
  'WorkerAssigned',
  'WorkerUnassigned',
  'ComplexityAssessed',
  'PlanDrawnUp',
  'PlanAgreed',
  'PlanRevised',
  'PlanClosed',
  'PlanGoalSet',
  'PlanGoalProgressed',
  'PlanGoalAchieved',
  'PlanGoalNotAchieved',
  'PlanGoalPutOnHold',
  'PlanGoalCancelled',
  'PlanGoalRejected',
  'PlanGoalReopened',
  'ParticipationEntryRecorded',
  'ParticipationExitRecorded',
  'ParticipationFollowUpRecorded',
  'StaffEngaged',
  'StaffReleased',
  'OperationOpened',
  'CoFinancingRateSet',
  'CostRecorded',
  'CostCorrected',
  'CostFoundIneligible',
  'CostsClaimed',
  'ClaimPaid',
  'EventVoided',
  'EventAmended',
])('a figure of the oracle depends on %s', (type) => {
  const depends = logs.some((log) => {
    const without = log.filter(({ event }) => event.type !== type);
    const days = log.flatMap(({ event }) => (event.type === type ? [event.on] : []));
    return days
      .flatMap((day) => [day, addDays(day, 200)])
      .some((asOf) => {
        const question = { asOf, from: addDays(asOf, -20), to: addDays(asOf, 20) };
        return !isDeepStrictEqual(figuresOf(log, question), figuresOf(without, question));
      });
  });
  expect(depends).toBe(true);
});
