import { addDays, addMonths, type CivilDate, type ContractId, EpisodeId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import fc from 'fast-check';
import { any, back, either, oneOf, rarely } from '../pick';
import { contractNo, operationNo, type World } from '../world';
import { act } from '../client-act';
import { episodeBack, workerIn } from '../known-ids';
import { provider } from '../../examples/ids';

interface Offer {
  readonly contract: number;
  readonly operation: number;
  readonly other: boolean;
}

const offer = { contract: back, operation: any, other: rarely };

/** Chooses contract and operation of a day: mostly a contract that covers it, and an operation with a rule set. */
const provisionOn = (
  { contracts, operations }: World,
  on: CivilDate,
  { contract: which, operation: whose, other }: Offer,
  present?: ContractId,
): Client.Provision => {
  const terms = [...contracts].flatMap(([contractId, { state }]) => {
    const term = Contract.term(state());
    return term === undefined ? [] : [{ contractId, ...term }];
  });
  const covering = terms.filter(
    ({ contractId, from, to }) => contractId !== present && from <= on && (to === undefined || on <= to),
  );
  const paying = [...operations].filter(([, { state }]) => Operation.ruleSetOn(state(), on) !== undefined);
  const [operationId, paid] = oneOf(other || paying.length === 0 ? [...operations] : paying, whose) ?? [];
  const contract = oneOf(other || covering.length === 0 ? terms : covering, which);
  return {
    contract: contract ?? { contractId: contractNo(1), providerId: provider, from: addDays(on, 1) },
    operation: {
      operationId: operationId ?? operationNo(1),
      targetGroups: paid?.state().opened?.targetGroups ?? [],
      ruleSet: paid && Operation.ruleSetOn(paid.state(), on),
    },
  };
};

const reasons = Object.keys(Client.EndReason.keys) as Client.EndReason[];

/** Episodes of the service. */
export const service = {
  startService: act(
    {
      serviceKind: either('social_worker_and_mentor' as const, 'mentor_only' as const),
      again: rarely,
      ...offer,
    },
    ({ serviceKind, again, ...offered }, scene) => {
      const { when, world } = scene;
      const episodeId = again ? episodeBack(scene, 0) : world.fresh(EpisodeId);
      return Client.startService({ ...when, episodeId, serviceKind }, provisionOn(world, when.on, offered));
    },
  ),
  handOverService: act({ episode: back, ...offer }, ({ episode, ...offered }, scene) => {
    const { when, world, client } = scene;
    const present = oneOf([...client.service.episodes.values()], episode)?.provision.contractId;
    return Client.handOverService(
      { ...when, episodeId: episodeBack(scene, episode) },
      provisionOn(world, when.on, offered, present),
    );
  }),
  extendService: act(
    { episode: back, months: fc.integer({ min: 11, max: 26 }), worker: any },
    ({ episode, months, worker }, scene) => {
      const { when, client, world } = scene;
      return Client.extendService({
        ...when,
        episodeId: episodeBack(scene, episode),
        until: addMonths(client.law.grants.at(0)?.from ?? when.on, months),
        decidedBy: workerIn(world, worker),
        reason: text('the plan is not fulfilled yet'),
      });
    },
  ),
  suspendService: act(
    {
      episode: back,
      reason: either('detention' as const, 'hospital' as const, 'short_absence' as const, 'other' as const),
    },
    ({ episode, reason }, scene) =>
      Client.suspendService({ ...scene.when, episodeId: episodeBack(scene, episode), reason }),
  ),
  resumeService: act({ episode: back }, ({ episode }, scene) =>
    Client.resumeService({ ...scene.when, episodeId: episodeBack(scene, episode) }),
  ),
  endService: act(
    { episode: back, reason: either(...reasons), noted: fc.boolean() },
    ({ episode, reason, noted }, scene) =>
      Client.endService({
        ...scene.when,
        episodeId: episodeBack(scene, episode),
        reason,
        ...(noted ? { note: text('moved in with relatives') } : {}),
      }),
  ),
};
