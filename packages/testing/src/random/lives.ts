import { Event as CentreEvent, CentreOpened, CentreServiceStarted } from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import fc from 'fast-check';
import type * as t from 'io-ts';
import { anyOf } from '../any-of';
import * as Ids from '../examples/ids';
import type { Happening } from '../walk/story';
import { fewValues } from './few-values';

/** The parts of random streams of one kind: the usual events, step by step, and any other events besides. */
export interface Life {
  readonly steps: readonly fc.Arbitrary<Happening>[];
  readonly anything: fc.Arbitrary<Happening>;
}

const step = <E extends Happening>(codec: t.Type<E>, facts: Partial<E> = {}): fc.Arbitrary<E> =>
  anyOf(codec, fewValues).map((event) => ({ ...event, ...facts }));

const { episodeId, laterEpisodeId, planId, goalId, otherGoalId, workerId, mentorId } = Ids;

const contact = step(Client.SupportDelivered, { episodeId });
const laterContact = step(Client.SupportDelivered, { episodeId: laterEpisodeId });
const goalStep = (of: typeof goalId) =>
  fc.oneof(
    step(Client.PlanGoalProgressed, { goalId: of }),
    step(Client.PlanGoalAchieved, { goalId: of }),
    step(Client.PlanGoalNotAchieved, { goalId: of }),
    step(Client.PlanGoalPutOnHold, { goalId: of }),
    step(Client.PlanGoalReopened, { goalId: of }),
  );

// the events that change a client's standing in law, in any order
const inLaw = fc.oneof(
  step(Client.AsylumApplicationLodged),
  step(Client.StatusGranted),
  step(Client.StatusRefused),
  step(Client.DecisionAppealed),
  step(Client.AppealDecided),
  step(Client.DecisionBecameFinal),
  step(Client.AsylumProcedureDiscontinued),
  step(Client.DublinTransferExecuted),
  step(Client.StatusRevoked),
  step(Client.TemporaryProtectionGranted),
  step(Client.TemporaryProtectionEnded),
);

const client: Life = {
  steps: [
    step(Client.ClientRegistered),
    step(Client.AsylumApplicationLodged),
    step(Client.ResidenceChanged),
    step(Client.FamilyLinked),
    step(Client.ServiceStarted, { episodeId }),
    step(Client.WorkerAssigned, { episodeId, workerId }),
    step(Client.ParticipationEntryRecorded),
    contact,
    step(Client.PlanDrawnUp, { episodeId, planId }),
    step(Client.PlanGoalSet, { planId, goalId }),
    step(Client.PlanAgreed, { planId }),
    step(Client.PlanGoalSet, { planId, goalId: otherGoalId }),
    step(Client.ComplexityAssessed, { episodeId }),
    contact,
    goalStep(goalId),
    inLaw,
    step(Client.ServiceSuspended, { episodeId }),
    step(Client.ServiceHandedOver, { episodeId }),
    step(Client.ParticipationExitRecorded),
    step(Client.ServiceResumed, { episodeId }),
    contact,
    inLaw,
    goalStep(otherGoalId),
    step(Client.WorkerUnassigned, { episodeId, workerId }),
    step(Client.StatusGranted),
    contact,
    fc.oneof(step(Client.ServiceDeclined), step(Client.FamilyUnlinked)),
    step(Client.ServiceEnded, { episodeId }),
    step(Client.ParticipationExitRecorded),
    step(Client.LeftLatvia),
    step(Client.ReturnedToLatvia),
    step(Client.ServiceStarted, { episodeId: laterEpisodeId }),
    step(Client.WorkerAssigned, { episodeId: laterEpisodeId, workerId: mentorId }),
    laterContact,
    step(Client.ResidenceChanged),
    inLaw,
    fc.oneof(step(Client.FamilyLinked), step(Client.ServiceSuspended, { episodeId: laterEpisodeId })),
    fc.oneof(step(Client.ClientsMerged), step(Client.NeedsAssessed)),
    fc.oneof(step(Client.ServiceEnded, { episodeId: laterEpisodeId }), step(Client.ClientDied)),
    step(Client.ParticipationFollowUpRecorded),
    fc.oneof({ weight: 3, arbitrary: step(Client.ConsentGiven) }, step(Client.MergeReverted)),
  ],
  anything: anyOf(Client.Event, fewValues),
};

const contract: Life = {
  steps: [
    fc.oneof(step(Contract.ContractSigned), step(Contract.DirectProvisionStarted)),
    step(Contract.StaffEngaged, { workerId }),
    step(Contract.StaffEngaged, { workerId: mentorId }),
    step(Contract.StaffReleased, { workerId }),
    fc.oneof(step(Contract.ContractTerminated), step(Contract.DirectProvisionEnded)),
  ],
  anything: anyOf(Contract.Event, fewValues),
};

const { costId, otherCostId, claimId, otherClaimId } = Ids;

const operation: Life = {
  steps: [
    step(Operation.OperationOpened),
    step(Operation.CoFinancingRateSet),
    step(Operation.RuleSetAdopted),
    step(Operation.CostRecorded, { costId }),
    step(Operation.CostRecorded, { costId: otherCostId }),
    step(Operation.CostsClaimed, { claimId, costIds: [costId, otherCostId] }),
    step(Operation.CoFinancingRateSet),
    step(Operation.CostsClaimed, { claimId: otherClaimId }),
    step(Operation.ClaimPaid, { claimId }),
  ],
  anything: anyOf(Operation.Event, fewValues),
};

const centre: Life = {
  steps: [step(CentreOpened), step(CentreServiceStarted)],
  anything: anyOf(CentreEvent, fewValues),
};

/** The random streams of each category. */
export const lives = { client, contract, operation, centre };
