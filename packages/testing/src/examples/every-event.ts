import {
  civilDate,
  Country,
  month,
  Text,
  Whole,
  type Category,
  type RecordableOf,
  written,
} from '@pavadonis/domain';
import * as centre from './centre';
import * as client from './client';
import * as consent from './consent';
import * as contract from './contract';
import { amended, voided } from './correction';
import { clientId, eventId, goalId, groupId } from './ids';
import * as family from './family';
import * as identity from './identity';
import * as legal from './legal';
import * as operation from './operation';
import * as participation from './participation';
import * as referral from './referral';
import * as work from './work';

const seq = written(Whole, 1);
const note = written(Text, 'as the client said');
const document = { kind: note, number: note, issuedOn: civilDate('2024-02-05'), issuer: note };

/** One event of every type that each kind of stream may hold, with every field that it may have. */
export const everyEvent: { readonly [C in Category]: readonly RecordableOf[C][] } = {
  client: [
    client.registered({ seq }),
    client.applied({ seq, application: document }),
    client.granted({ seq, decision: document }),
    legal.refused({ seq }),
    legal.appealed({ seq }),
    legal.appealDecided({ seq }),
    legal.becameFinal({ seq }),
    legal.discontinued({ seq }),
    legal.transferDecided({ seq }),
    legal.transferExecuted({ seq }),
    legal.statusExtended({ seq }),
    legal.statusRevoked({ seq, ground: note }),
    legal.statusCeased({ seq, ground: note }),
    legal.statusRenounced({ seq }),
    legal.temporarilyProtected({ seq }),
    legal.temporaryProtectionEnded({ seq }),
    client.moved({ seq, residence: { kind: 'private', municipality: written(Text, 'Saldus') } }),
    client.left({ seq, destination: written(Country, 'DE') }),
    client.returned({ seq }),
    client.started({ seq }),
    client.handedOver({ seq }),
    client.extended({ seq }),
    referral.suspended({ seq }),
    referral.resumed({ seq }),
    client.ended({ seq, reason: 'other', note }),
    work.assigned({ seq }),
    work.unassigned({ seq }),
    work.assessed({ seq }),
    work.delivered({ seq, goalIds: [goalId], minutes: written(Whole, 45), groupId }),
    referral.needsAssessed({ seq }),
    referral.referralMade({ seq, overridden: note }),
    referral.referralAnswered({ seq }),
    referral.referralCompleted({ seq }),
    participation.entered({ seq }),
    participation.exited({ seq }),
    participation.followedUp({ seq }),
    work.planDrawnUp({ seq }),
    work.planAgreed({ seq }),
    work.planRevised({ seq }),
    work.planClosed({ seq }),
    work.planGoalSet({ seq, text: note }),
    work.goalProgressed({ seq }),
    work.goalAchieved({ seq }),
    work.goalNotAchieved({ seq }),
    work.goalPutOnHold({ seq }),
    work.goalResumed({ seq }),
    work.goalCancelled({ seq }),
    work.goalRejected({ seq }),
    work.goalReopened({ seq }),
    identity.externalIdLinked({ seq }),
    identity.externalIdUnlinked({ seq }),
    identity.duplicateSuspected({ seq }),
    identity.duplicateDismissed({ seq }),
    identity.merged({ seq }),
    identity.mergeReverted({ seq }),
    family.familyLinked({ seq }),
    family.familyUnlinked({ seq }),
    family.guardianAppointed({ seq }),
    family.guardianEnded({ seq }),
    consent.consentGiven({ seq }),
    consent.consentWithdrawn({ seq }),
    consent.declined({ seq, reason: note }),
    consent.died({ seq }),
    voided({ seq }),
    { ...amended(client.registered()), seq },
  ],
  contract: [
    contract.signed({ seq, number: written(Text, 'S-2023-22') }),
    contract.contractAmended({ seq, number: written(Text, 'S-2023-22/1') }),
    contract.terminated({ seq }),
    contract.directProvisionStarted({ seq }),
    contract.directProvisionEnded({ seq }),
    contract.engaged({ seq }),
    contract.released({ seq }),
    voided({ seq }),
    { ...amended(contract.signed()), seq },
  ],
  operation: [
    operation.opened({ seq, targetPersons: written(Whole, 120) }),
    operation.rateSet({ seq }),
    operation.ruleSetAdopted({ seq }),
    operation.costRecorded({
      seq,
      units: [{ clientId, month: month('2024-02') }],
      paidFor: 'mentor_only',
    }),
    operation.costCorrected({ seq }),
    operation.foundIneligible({ seq }),
    operation.costsClaimed({ seq }),
    operation.claimPaid({ seq }),
    operation.closed({ seq }),
    operation.retentionHeld({ seq }),
    operation.retentionReleased({ seq }),
    voided({ seq }),
    { ...amended(operation.costRecorded(), eventId(4)), seq },
  ],
  centre: [
    centre.centreOpened({ seq }),
    centre.centreServiceStarted({ seq }),
    centre.centreClosed({ seq }),
    voided({ seq }),
    { ...amended(centre.centreOpened()), seq },
  ],
};
