import type { ClientId } from '@pavadonis/domain';
import fc from 'fast-check';
import {
  inTurn,
  later,
  type Life,
  longAfter,
  type Pause,
  type Step,
  step,
  type Steps,
  thread,
  threads,
} from './step';
import { aboutClient, type ClientDecision, type ClientScene } from './client-act';
import { consent } from './client/consent';
import { family } from './client/family';
import { forgetting } from './client/forgetting';
import { identity } from './client/identity';
import { law } from './client/law';
import { participation } from './client/participation';
import { plan } from './client/plan';
import { referral } from './client/referral';
import { registration } from './client/registration';
import { residence } from './client/residence';
import { service } from './client/service';
import { work } from './client/work';

const acts = {
  ...registration,
  ...identity,
  ...family,
  ...consent,
  ...law,
  ...residence,
  ...service,
  ...work,
  ...plan,
  ...referral,
  ...participation,
  ...forgetting,
};

type Name = keyof typeof acts;

/** A decision about the client of a life. */
interface Chosen {
  readonly decision: Name;
  readonly decide: (scene: ClientScene) => ClientDecision;
}

const does = (decision: Name, pause?: Pause): fc.Arbitrary<Step<Chosen>> =>
  step(
    acts[decision].map((decide) => ({ decision, decide })),
    pause,
  );

const often = (arbitrary: fc.Arbitrary<Steps<Chosen>>) => ({ weight: 4, arbitrary });
const seldom = (...steps: readonly fc.Arbitrary<Step<Chosen>>[]) => ({
  weight: 1,
  arbitrary: thread(...steps),
});

/** All decisions, whether or not there is anything to decide. */
const anything = {
  weight: 3,
  arbitrary: fc.oneof(...(Object.keys(acts) as Name[]).map((name) => does(name))).map((each) => [each]),
};

const intake = thread(
  does('registerClient'),
  does('changeResidence'),
  does('lodgeApplication'),
  does('giveConsent'),
);

const early = threads(
  2,
  seldom(does('appointGuardian'), does('giveConsent'), does('endGuardianship', later)),
  seldom(does('appointGuardian'), does('appointGuardian')),
  seldom(does('linkFamily'), does('unlinkFamily', longAfter)),
  seldom(does('linkFamily')),
  seldom(does('linkExternalId'), does('unlinkExternalId', later)),
  seldom(does('declineService')),
  seldom(does('grantStatus', later)),
  seldom(does('grantTemporaryProtection')),
  anything,
);

const beginning = thread(
  does('startService'),
  does('assignWorker'),
  does('assessComplexity'),
  does('assessNeeds'),
  does('recordParticipationEntry'),
);

const planning = fc.oneof(
  thread(does('drawUpPlan'), does('setPlanGoal'), does('setPlanGoal'), does('agreePlan')),
  thread(does('drawUpPlan'), does('setPlanGoal'), does('rejectGoal'), does('setPlanGoal'), does('agreePlan')),
);

const goals = fc.oneof(
  thread(does('progressGoal'), does('achieveGoal', later)),
  thread(does('progressGoal'), does('failGoal', later), does('reopenGoal', later)),
  thread(does('putGoalOnHold'), does('resumeGoal', later)),
  thread(does('setPlanGoal'), does('cancelGoal', later)),
  thread(does('revisePlan'), does('setPlanGoal'), does('agreePlan')),
  thread(does('closePlan', later), does('drawUpPlan'), does('setPlanGoal')),
);

const procedure = fc.oneof(
  thread(
    does('refuseStatus', later),
    does('appealDecision'),
    does('decideAppeal', later),
    does('recordFinalDecision'),
  ),
  thread(does('refuseStatus', later), does('recordFinalDecision')),
  thread(does('grantStatus', later), does('extendStatus', later)),
  thread(does('decideDublinTransfer'), does('executeDublinTransfer', later), does('returnToLatvia', later)),
  thread(does('discontinueProcedure', later), does('lodgeApplication', later)),
  thread(does('grantStatus'), does('revokeStatus', later)),
  thread(does('grantStatus'), does('ceaseStatus', later)),
  thread(does('grantStatus'), does('renounceStatus', later), does('lodgeApplication')),
  thread(does('grantTemporaryProtection'), does('endTemporaryProtection', longAfter)),
);

const working = threads(
  4,
  often(thread(does('deliverSupport'))),
  often(thread(does('deliverSupport', later), does('deliverSupport'))),
  often(goals),
  often(procedure),
  seldom(does('handOverService', later), does('handOverService')),
  seldom(does('suspendService'), does('suspendService'), does('resumeService', later)),
  seldom(does('makeReferral'), does('answerReferral'), does('completeReferral', later)),
  seldom(does('makeReferral'), does('answerReferral'), does('answerReferral')),
  seldom(does('unassignWorker', later), does('assignWorker')),
  seldom(does('leaveLatvia'), does('returnToLatvia', later)),
  seldom(does('withdrawConsent')),
  seldom(does('grantStatus'), does('extendService', later)),
  anything,
);

const ending = thread(
  does('endService', later),
  does('recordParticipationExit'),
  does('recordParticipationFollowUp', longAfter),
);

const afterwards = threads(
  2,
  seldom(does('leaveLatvia'), does('returnToLatvia', later), does('startService')),
  seldom(does('startService', later), does('drawUpPlan'), does('deliverSupport')),
  seldom(does('suspectDuplicate'), does('mergeClients'), does('deliverSupport')),
  seldom(does('mergeClients'), does('revertMerge', later)),
  seldom(does('suspectDuplicate'), does('dismissDuplicate', later)),
  seldom(does('recordDeath', later)),
  seldom(
    does('confirmRetention'),
    does('confirmRetention'),
    does('requestForgetting'),
    does('withdrawForgetting'),
    does('requestForgetting'),
    does('forgetClient', later),
  ),
  seldom(does('confirmRetention'), does('requestForgetting'), does('forgetClient', later)),
  anything,
);

/** The lives of a client, as far as the service knows them. */
export const clientLife: fc.Arbitrary<Life<Chosen>> = fc.record({
  // contracts begin on the 20th day
  start: fc.integer({ min: 15, max: 140 }),
  steps: inTurn(intake, early, beginning, planning, working, ending, afterwards),
});

/** Returns the life of one client of a walk. */
export const lifeOf = (self: ClientId, { start, steps }: Life<Chosen>): Life => ({
  start,
  steps: steps.map(({ act: { decision, decide }, ...when }) => ({
    ...when,
    act: aboutClient(self, decision, decide),
  })),
});
