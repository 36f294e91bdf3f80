import type { Category } from '@pavadonis/domain';
import { clientEvents } from './client-events';
import type { Subject } from './subject';

/** A kind of stream on the page; what has no category stands in streams of every kind. */
interface StreamMeaning {
  readonly category?: Category;
  readonly title: string;
  readonly intro: string;
  readonly subjects: readonly Subject[];
}

/** The kinds of streams and their events, in the order of the page. */
export const streams: readonly StreamMeaning[] = [
  {
    category: 'client',
    title: 'A person: `client-<uuid>`',
    intro: "One stream holds all of one person's story.",
    subjects: clientEvents,
  },
  {
    category: 'contract',
    title: 'A contract: `contract-<uuid>`',
    intro: 'A contract of a provider, or a time in which the service is provided without one.',
    subjects: [
      {
        title: 'The contract',
        events: {
          ContractSigned: 'A contract was signed.',
          ContractAmended: 'An amendment changed the last planned day of service.',
          ContractTerminated: 'A contract ended early.',
          DirectProvisionStarted: 'The service is provided without a contract, by own staff.',
          DirectProvisionEnded: 'Direct provision ended.',
        },
      },
      {
        title: 'Staff',
        events: {
          StaffEngaged: 'A worker was engaged.',
          StaffReleased: 'A worker was released.',
        },
      },
    ],
  },
  {
    category: 'operation',
    title: 'An operation: `operation-<uuid>`',
    intro: 'A project that is paid from a fund: its rates and rules, its costs, claims and payments.',
    subjects: [
      {
        title: 'The operation',
        events: {
          OperationOpened: 'An operation opened.',
          CoFinancingRateSet: 'A co-financing rate was set; it holds until another one is set.',
          RuleSetAdopted:
            'A version of the support period was adopted, by which support is judged from then on.',
          OperationClosed: 'An operation closed.',
          RetentionHeld:
            'Documents must be kept past the ordinary date, for legal proceedings or on request of the Commission.',
          RetentionReleased: 'Documents are held no longer; it ends every hold before it.',
        },
      },
      {
        title: 'Costs and claims',
        events: {
          CostRecorded: "A provider's cost of a month was recorded.",
          CostCorrected: 'A cost was found to be another amount; what was claimed stays claimed as it was.',
          CostFoundIneligible:
            'Part of a cost, or all of it, was found not to be payable from the operation.',
          CostsClaimed: 'Costs were claimed together, and are split together.',
          ClaimPaid: 'A claim was paid.',
        },
      },
    ],
  },
  {
    category: 'centre',
    title: 'A centre: `centre-<uuid>`',
    intro: 'A reception centre.',
    subjects: [
      {
        title: 'The centre',
        events: {
          CentreOpened: 'A centre opened.',
          CentreServiceStarted: 'Social workers and mentors are available in the centre.',
          CentreClosed: 'A centre closed.',
        },
      },
    ],
  },
  {
    title: 'Corrections: in every stream',
    intro:
      'Nothing that was recorded is changed. A correction is an event of its own, and settling applies it.',
    subjects: [
      {
        title: 'Of an earlier event',
        events: {
          EventVoided: 'An earlier event of the stream never held, or an amendment is taken back.',
          EventAmended: 'An earlier event of the stream was different: it should have said this instead.',
        },
      },
    ],
  },
];
