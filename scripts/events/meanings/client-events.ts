import type { Subject } from './subject';

/** What the events of a person's stream mean, by subject. */
export const clientEvents: readonly Subject[] = [
  {
    title: 'The person',
    events: {
      ClientRegistered: 'A person was registered at the first intake.',
      ExternalIdLinked: 'An identifier in another register was found to belong to this person.',
      ExternalIdUnlinked:
        'An identifier in another register ceased to belong to this person; one that never did is voided instead.',
      ClientDied: 'The person died; nothing happens after that day.',
    },
  },
  {
    title: 'Duplicates',
    events: {
      DuplicateSuspected: 'Another stream may be about the same person.',
      DuplicateDismissed: 'The other stream is about somebody else.',
      ClientsMerged:
        "This person and the survivor are one: from then on this stream is part of the survivor's story.",
      MergeReverted: 'The two are two after all, and both stories are as they were.',
    },
  },
  {
    title: 'Family and guardians',
    events: {
      FamilyLinked: 'The person belongs to a household; to one at a time.',
      FamilyUnlinked: 'The person left the household.',
      GuardianAppointed: 'A guardian was appointed for an unaccompanied minor.',
      GuardianEnded: 'Guardianship ended before the 18th birthday, which ends it without an event.',
    },
  },
  {
    title: 'Consent',
    events: {
      ConsentGiven: "The person, or a minor's guardian, consented.",
      ConsentWithdrawn: 'Consent was taken back.',
      ServiceDeclined: 'The person declined the service, which is voluntary.',
    },
  },
  {
    title: 'Legal status',
    events: {
      AsylumApplicationLodged: 'The person applied for international protection and is an asylum seeker.',
      StatusGranted:
        'International protection was granted, which ends the ground to live in a centre, not the service.',
      StatusRefused: 'Protection was refused; the person stays an asylum seeker until the decision is final.',
      DecisionAppealed: 'A decision on the application was appealed, a refusal or a grant.',
      AppealDecided: 'A court decided an appeal; a status it grants is a `StatusGranted` of its own.',
      DecisionBecameFinal:
        'The decision ended the procedure: after a refusal the person is no asylum seeker any more.',
      AsylumProcedureDiscontinued:
        'The procedure was discontinued without a decision; a new application is possible.',
      DublinTransferDecided: 'Another Member State was found responsible for the application.',
      DublinTransferExecuted:
        'The person was handed to the responsible Member State; the departure is a `LeftLatvia` beside it.',
      StatusExtended: 'The permit that goes with alternative status was renewed; the status itself goes on.',
      StatusRevoked: 'A status was taken away (atņemšana).',
      StatusCeased: 'A status was lost (zaudēšana), for instance by return to the country of origin.',
      StatusRenounced: 'The person gave the status up.',
      TemporaryProtectionGranted: 'Temporary protection was granted.',
      TemporaryProtectionEnded: 'Temporary protection ended.',
    },
  },
  {
    title: 'Place',
    events: {
      ResidenceChanged: 'The person moved within Latvia.',
      LeftLatvia: 'The person left Latvia.',
      ReturnedToLatvia: 'A person who had left is back; no episode is reopened by it.',
    },
  },
  {
    title: 'Support',
    events: {
      ServiceStarted: 'An episode of support began.',
      ServiceHandedOver: 'An episode goes on under another contract, provider or operation.',
      ServiceExtended: 'Support may go on past its limit, until a new last day.',
      ServiceSuspended: 'Support rests, with the episode open.',
      ServiceResumed: 'Support goes on after a rest.',
      ServiceEnded: 'An episode ended.',
    },
  },
  {
    title: 'Work with the person',
    events: {
      WorkerAssigned: 'A worker took on the client.',
      WorkerUnassigned: 'A worker gave the client over.',
      ComplexityAssessed: 'The social worker assessed how much support the case needs.',
      SupportDelivered: 'Support was delivered in one contact.',
      NeedsAssessed: 'The areas of life in which the person needs support were assessed.',
      ReferralMade:
        'The person was referred to an institution, with consent, or for a reason why it was made without.',
      ReferralAnswered: 'The institution accepted the person or not.',
      ReferralCompleted: 'A referral is over: the service was given, or the referral taken back.',
    },
  },
  {
    title: 'The plan',
    events: {
      PlanDrawnUp: "A social worker drew up the person's individual socio-economic inclusion plan.",
      PlanAgreed: 'The client, or the guardian, agreed to the plan.',
      PlanRevised: 'The plan was drawn up anew; the client has to agree again.',
      PlanClosed: 'Work on the plan is over.',
    },
  },
  {
    title: 'Goals',
    events: {
      PlanGoalSet: 'A goal was set in a plan.',
      PlanGoalProgressed: 'Work on a goal went on.',
      PlanGoalAchieved: 'A goal was reached.',
      PlanGoalNotAchieved: 'A goal is no longer sought, and was not reached.',
      PlanGoalPutOnHold: 'Work on a goal rests.',
      PlanGoalResumed: 'Work on a resting goal goes on.',
      PlanGoalCancelled: 'A goal was given up before it was reached, since it is no longer wanted or needed.',
      PlanGoalRejected: 'The client turned down a proposed goal.',
      PlanGoalReopened: 'A goal that was done with is sought again; what was reached stays in its history.',
    },
  },
  {
    title: 'Participation in an operation',
    events: {
      ParticipationEntryRecorded:
        'What an operation reports of a participant was recorded at the first entry; a later entry only moves the exit.',
      ParticipationExitRecorded:
        'What had come of it within four weeks after the exit; the last exit counts.',
      ParticipationFollowUpRecorded: 'How a participant stood six months after the exit.',
    },
  },
];
