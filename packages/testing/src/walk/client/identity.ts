import { type ClientId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { act, type ClientScene, stateOf, survivorOf } from '../client-act';
import { any, either, oneOf, rarely } from '../pick';
import { clientNo } from '../world';

const externalId = {
  scheme: either(text('asylum-case'), text('personal-code')),
  value: either(text('24-0117'), text('24-0118')),
};

const otherThan = ({ world, self }: ClientScene, which: number): ClientId =>
  oneOf(
    [...world.clients.keys()].filter((id) => id !== self),
    which,
  ) ?? clientNo(9);

/** Identifiers in other registers, duplicates and merges. */
export const identity = {
  linkExternalId: act(externalId, (facts, { when }) => Client.linkExternalId({ ...when, ...facts })),
  unlinkExternalId: act(externalId, (facts, { when, client }) => {
    const linked = [...client.identity.externalIds.values()].at(-1)?.at(-1);
    return Client.unlinkExternalId({
      ...when,
      ...(linked === undefined ? facts : { scheme: linked.scheme, value: linked.value }),
    });
  }),
  suspectDuplicate: act({ other: any }, ({ other }, scene) =>
    Client.suspectDuplicate({ ...scene.when, otherId: otherThan(scene, other) }),
  ),
  dismissDuplicate: act({ other: any }, ({ other }, scene) =>
    Client.dismissDuplicate({ ...scene.when, otherId: otherThan(scene, other) }),
  ),
  mergeClients: act({ other: any, intoThemselves: rarely }, ({ other, intoThemselves }, scene) => {
    const { world, self, when } = scene;
    const survivorId = intoThemselves ? self : otherThan(scene, other);
    const survivor = stateOf(world, survivorId);
    return Client.mergeClients({ ...when, survivorId }, { clientId: self, survivor });
  }),
  revertMerge: act({ other: any }, ({ other }, scene) =>
    Client.revertMerge({
      ...scene.when,
      survivorId: survivorOf(scene.client) ?? otherThan(scene, other),
    }),
  ),
};
