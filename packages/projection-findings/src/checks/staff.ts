import type { CivilDate, ContractId, WorkerId } from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';
import { contactsOf } from '../queries/contacts';
import { episodeOf, isIn, provisionOn } from '../queries/episodes';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

const engagedOn = (
  { contracts }: HistoryToDate,
  contractId: ContractId,
  workerId: WorkerId,
  day: CivilDate,
): boolean => {
  const contract = contracts.get(contractId);
  // another check finds a missing contract
  return (
    contract === undefined ||
    contract.state.staff
      .get(workerId)
      ?.some((each) => each.from.on <= day && (each.to === undefined || day <= each.to.on)) === true
  );
};

/**
 * Finds workers who were assigned to a client, or met one, on a day without an engagement under the provider's
 * contract.
 *
 * Outside an episode there is no such contract, and no finding.
 */
export const staffNotEngaged = (person: Person, history: HistoryToDate): readonly Finding[] =>
  [...eventsOf(person, 'WorkerAssigned'), ...contactsOf(person)].flatMap((work) => {
    const { event } = work;
    const episode = episodeOf(person, event.episodeId);
    const provision = episode && isIn(episode, event) ? provisionOn(episode, event.on) : undefined;
    if (provision === undefined) return [];
    const { contractId } = provision.event;
    const workers = event.type === 'WorkerAssigned' ? [event.workerId] : event.workerIds;
    return workers.every((worker) => engagedOn(history, contractId, worker, event.on))
      ? []
      : finding('StaffNotEngaged', person.stream, event.on, [work]);
  });
