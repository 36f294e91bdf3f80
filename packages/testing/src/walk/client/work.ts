import { ContactId, GoalId, GroupId, text, whole } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { exampleId } from '../../examples/ids';
import { any, back, either, rarely } from '../pick';
import { act } from '../client-act';
import { episodeBack, workerIn } from '../known-ids';

const kinds = Object.keys(Client.ContactKind.keys) as Client.ContactKind[];
const modes = Object.keys(Client.ContactMode.keys) as Client.ContactMode[];
const areas = Object.keys(Client.GoalArea.keys) as Client.GoalArea[];

const group = exampleId(GroupId, 700);

/** Workers, assessments and contacts. */
export const work = {
  assignWorker: act(
    {
      episode: back,
      worker: any,
      role: either('social_worker' as const, 'mentor' as const, 'interpreter' as const),
    },
    ({ episode, worker, role }, scene) =>
      Client.assignWorker({
        ...scene.when,
        episodeId: episodeBack(scene, episode),
        workerId: workerIn(scene.world, worker),
        role,
      }),
  ),
  unassignWorker: act({ episode: back, worker: any }, ({ episode, worker }, scene) => {
    const assigned = [...scene.client.work.assignments.values()].at(-1)?.at(-1)?.workerId;
    return Client.unassignWorker({
      ...scene.when,
      episodeId: episodeBack(scene, episode),
      workerId: assigned ?? workerIn(scene.world, worker),
    });
  }),
  assessComplexity: act(
    { episode: back, level: either('minimum' as const, 'medium' as const, 'maximum' as const) },
    ({ episode, level }, scene) =>
      Client.assessComplexity({
        ...scene.when,
        episodeId: episodeBack(scene, episode),
        level,
        criteria: text('two of the five criteria'),
      }),
  ),
  assessNeeds: act({ episode: back, areas: fc.subarray(areas) }, ({ episode, ...facts }, scene) =>
    Client.assessNeeds({ ...scene.when, ...facts, episodeId: episodeBack(scene, episode) }),
  ),
  deliverSupport: act(
    {
      episode: back,
      worker: any,
      kind: either(...kinds),
      mode: either(...modes),
      minutes: fc.option(fc.nat(180)),
      towards: either('none' as const, 'none' as const, 'a goal' as const),
      again: rarely,
      nobody: rarely,
      unknownGoal: rarely,
    },
    ({ episode, worker, kind, mode, minutes, towards, again, nobody, unknownGoal }, scene) => {
      const { when, client, world } = scene;
      const goalIds = [...client.plan.goals.keys()].slice(0, 2);
      const known = again ? [...client.work.contacts.keys()][0] : undefined;
      return Client.deliverSupport({
        ...when,
        contactId: known ?? world.fresh(ContactId),
        episodeId: episodeBack(scene, episode),
        kind,
        mode,
        workerIds: nobody ? [] : [workerIn(world, worker)],
        ...(unknownGoal ? { goalIds: [world.fresh(GoalId)] } : towards === 'none' ? {} : { goalIds }),
        ...(minutes === null ? {} : { minutes: whole(minutes) }),
        ...(mode === 'group' ? { groupId: group } : {}),
      });
    },
  ),
};
