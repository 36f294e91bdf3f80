import type { Category, Entry, Event, EventOf } from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate } from '../history-to-date';
import type { Person } from '../persons';

/** A kind of thing: the events that begin one, those that tell more of it, and the fields that name it. */
interface Thing<E extends Event> {
  readonly begins: readonly E['type'][];
  readonly tells: readonly E['type'][];
  readonly named: readonly string[];
}

const OF_A_CLIENT: readonly Thing<EventOf['client']>[] = [
  {
    begins: ['ServiceStarted'],
    // contacts have findings of their own
    tells: [
      'ServiceHandedOver',
      'ServiceExtended',
      'ServiceSuspended',
      'ServiceResumed',
      'ServiceEnded',
      'WorkerAssigned',
      'ComplexityAssessed',
      'NeedsAssessed',
      'PlanDrawnUp',
    ],
    named: ['episodeId'],
  },
  { begins: ['WorkerAssigned'], tells: ['WorkerUnassigned'], named: ['episodeId', 'workerId'] },
  {
    begins: ['PlanDrawnUp'],
    tells: ['PlanAgreed', 'PlanRevised', 'PlanClosed', 'PlanGoalSet'],
    named: ['planId'],
  },
  {
    begins: ['PlanGoalSet'],
    tells: [
      'PlanGoalProgressed',
      'PlanGoalAchieved',
      'PlanGoalNotAchieved',
      'PlanGoalPutOnHold',
      'PlanGoalResumed',
      'PlanGoalCancelled',
      'PlanGoalRejected',
      'PlanGoalReopened',
    ],
    named: ['goalId'],
  },
  { begins: ['ReferralMade'], tells: ['ReferralAnswered', 'ReferralCompleted'], named: ['referralId'] },
  { begins: ['FamilyLinked'], tells: ['FamilyUnlinked'], named: ['householdId'] },
  { begins: ['GuardianAppointed'], tells: ['GuardianEnded'], named: ['guardianId'] },
];

const OF_A_CONTRACT: readonly Thing<EventOf['contract']>[] = [
  { begins: ['ContractSigned'], tells: ['ContractAmended', 'ContractTerminated'], named: [] },
  { begins: ['DirectProvisionStarted'], tells: ['DirectProvisionEnded'], named: [] },
  { begins: ['StaffEngaged'], tells: ['StaffReleased'], named: ['workerId'] },
];

const OF_A_CENTRE: readonly Thing<EventOf['centre']>[] = [
  { begins: ['CentreOpened'], tells: ['CentreServiceStarted', 'CentreClosed'], named: [] },
];

const nameOf = (event: Event, named: readonly string[]): string =>
  named.map((field) => String((event as unknown as Readonly<Record<string, unknown>>)[field])).join(' ');

const found = <C extends Category>(
  {
    stream,
    events,
  }: { readonly stream: Entry<unknown>['stream']; readonly events: readonly Entry<EventOf[C]>[] },
  things: readonly Thing<EventOf[C]>[],
): readonly Finding[] =>
  things.flatMap(({ begins, tells, named }) => {
    const firsts = new Map<string, Entry<EventOf[C]>>();
    for (const each of events)
      if (begins.includes(each.event.type)) {
        const name = nameOf(each.event, named);
        if (!firsts.has(name)) firsts.set(name, each);
      }
    return events
      .filter(({ event }) => tells.includes(event.type))
      .flatMap((each) => {
        const first = firsts.get(nameOf(each.event, named));
        if (first !== undefined && first.event.on <= each.event.on) return [];
        return finding('NotBegun', stream, each.event.on, first === undefined ? [each] : [each, first]);
      });
  });

/** Finds events about an episode, plan, goal or other thing of a person that had not begun by their day. */
export const notBegun = (person: Person): readonly Finding[] => found<'client'>(person, OF_A_CLIENT);

/** Finds events about contracts, their staff and centres that had not begun by their day. */
export const notBegunElsewhere = ({ contracts, centres }: HistoryToDate): readonly Finding[] => [
  ...[...contracts.values()].flatMap((contract) => found<'contract'>(contract, OF_A_CONTRACT)),
  ...[...centres.values()].flatMap((centre) => found<'centre'>(centre, OF_A_CENTRE)),
];
