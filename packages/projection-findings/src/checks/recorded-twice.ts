import type { Entry, Event } from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate, OperationHistory } from '../history-to-date';
import type { Person } from '../persons';
import { eventsByStream, eventsOf } from '../queries/events';

/** Finds the events that come after another that is the same thing, each with the first. */
const again = <E extends Event>(
  entries: readonly Entry<E>[],
  keyOf: (event: E) => string,
): readonly Finding[] => {
  const first = new Map<string, Entry<E>>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry.event);
    const stands = first.get(key);
    if (stands !== undefined) return finding('RecordedTwice', entry.stream, entry.event.on, [stands, entry]);
    first.set(key, entry);
    return [];
  });
};

const one = (): string => '';

const ofOperation = (operation: OperationHistory): readonly Finding[] => [
  ...again(eventsOf(operation, 'OperationOpened'), one),
  ...again(eventsOf(operation, 'OperationClosed'), one),
  ...again(eventsOf(operation, 'CostRecorded'), ({ costId }) => costId),
  ...again(eventsOf(operation, 'CostsClaimed'), ({ claimId }) => claimId),
  ...again(eventsOf(operation, 'ClaimPaid'), ({ claimId }) => claimId),
  ...again(eventsOf(operation, 'CostFoundIneligible'), ({ on, seq, costId, amount, reason }) =>
    JSON.stringify([on, seq, costId, amount, reason]),
  ),
];

/**
 * Finds events of operations, contracts and centres that are recorded a second time. The first of each stands.
 *
 * Of an operation these are its opening and closing, a cost, claim or payment of one id, and one finding of
 * ineligibility; of a contract or a direct provision its beginning; of a centre its opening and closing, and the
 * beginning of its service.
 */
export const recordedTwice = ({ operations, contracts, centres }: HistoryToDate): readonly Finding[] => [
  ...[...operations.values()].flatMap(ofOperation),
  ...[...contracts.values()].flatMap((contract) =>
    again(eventsOf(contract, 'ContractSigned', 'DirectProvisionStarted'), one),
  ),
  ...[...centres.values()].flatMap((centre) => [
    ...again(eventsOf(centre, 'CentreOpened'), one),
    ...again(eventsOf(centre, 'CentreServiceStarted'), one),
    ...again(eventsOf(centre, 'CentreClosed'), one),
  ]),
];

/**
 * Finds events of a person that are recorded a second time. The first of each stands.
 *
 * These are the registration and the death within one stream; an episode, plan, goal, contact or referral of one id
 * within all of them; the closing of a plan; and the answer to a referral, or its completion.
 */
export const toldTwice = (person: Person): readonly Finding[] =>
  [
    // each of two merged streams may hold the registration and the death of the one person
    ...[...eventsByStream(person).values()].flatMap((events) => [
      ...again(eventsOf({ events }, 'ClientRegistered'), one),
      ...again(eventsOf({ events }, 'ClientDied'), one),
    ]),
    ...again(eventsOf(person, 'ServiceStarted'), ({ episodeId }) => episodeId),
    ...again(eventsOf(person, 'PlanDrawnUp'), ({ planId }) => planId),
    ...again(eventsOf(person, 'PlanClosed'), ({ planId }) => planId),
    ...again(eventsOf(person, 'PlanGoalSet'), ({ goalId }) => goalId),
    ...again(eventsOf(person, 'SupportDelivered'), ({ contactId }) => contactId),
    ...again(eventsOf(person, 'ReferralMade'), ({ referralId }) => referralId),
    ...again(eventsOf(person, 'ReferralAnswered'), ({ referralId }) => referralId),
    ...again(eventsOf(person, 'ReferralCompleted'), ({ referralId }) => referralId),
  ].map((found) => ({ ...found, stream: person.stream }));
