import type { CivilDate, ContractId, WorkerId } from '@pavadonis/domain';
import { type Finding, found } from '../finding-kinds';
import { episodeOf, isIn, provisionOn } from '../queries/episodes';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

const engagedOn = (
  { contracts }: World,
  contractId: ContractId,
  workerId: WorkerId,
  day: CivilDate,
): boolean => {
  const contract = contracts.get(contractId);
  // whether there is such a contract is asked elsewhere
  return (
    contract === undefined ||
    contract.state.staff.some(
      (each) =>
        each.workerId === workerId && each.from.on <= day && (each.to === undefined || day <= each.to.on),
    )
  );
};

/**
 * Workers who took on a client, or met one, on a day on which the provider's contract did not engage them. Outside of an
 * episode there is no such contract.
 */
export const staffNotEngaged = (person: Person, world: World): readonly Finding[] =>
  told(person, 'WorkerAssigned', 'SupportDelivered').flatMap((work) => {
    const { event } = work;
    const episode = episodeOf(person, event.episodeId);
    const provision = episode && isIn(episode, event) ? provisionOn(episode, event.on) : undefined;
    if (provision === undefined) return [];
    const { contractId } = provision.event;
    const workers = event.type === 'WorkerAssigned' ? [event.workerId] : event.workerIds;
    return workers.every((worker) => engagedOn(world, contractId, worker, event.on))
      ? []
      : found('StaffNotEngaged', person.stream, event.on, [work]);
  });
