import { alreadySo, type ClientId, type Decision } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { answered, whenIn } from './record-answer';
import type { Act, Scene, When } from './step';
import type { World } from './world';

/** The situation in which a decision about a client is made. */
export interface ClientScene {
  readonly world: World;
  readonly self: ClientId;
  readonly client: Client.State;
  readonly when: When;
  readonly today: Scene['today'];
}

/** A decision about a client that still needs the client's state. */
export type ClientDecision = (client: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;

/** An act that makes a decision on random facts, about the client of the scene. */
export type ClientAct = fc.Arbitrary<(scene: ClientScene) => ClientDecision>;

/** Makes the act of a decision on random facts and on the scene. */
export const act = <F>(
  facts: { readonly [K in keyof F]: fc.Arbitrary<F[K]> },
  decide: (facts: F, scene: ClientScene) => ClientDecision,
): ClientAct => fc.record(facts).map((chosen) => (scene) => decide(chosen, scene));

/** Returns the client into whom a client is merged now. */
export const survivorOf = (client: Client.State): ClientId | undefined =>
  client.identity.merges.findLast(({ to }) => to === undefined)?.survivorId;

/**
 * Returns all clients merged into a client, directly or through others. Only corrections can make a circle of merges.
 */
const mergedInto = (world: World, self: ClientId): readonly ClientId[] => {
  const found = new Set([self]);
  for (const id of found)
    for (const [other, { state }] of world.clients) if (survivorOf(state()) === id) found.add(other);
  return [...found].filter((id) => id !== self);
};

/** Returns the state for decisions about a client, with the streams that were merged into it. */
const stateOf = (world: World, self: ClientId): Client.State => {
  const own = world.clients.get(self);
  if (own === undefined) return Client.initial;
  const merged = mergedInto(world, self);
  return merged.length === 0
    ? own.state()
    : Client.stateAcrossStreams(own.held(), ...merged.map((id) => world.clients.get(id)?.held() ?? []));
};

/** Makes the act of a decision, by its name, about one client of a walk. */
export const aboutClient = (
  self: ClientId,
  decision: string,
  decide: (scene: ClientScene) => ClientDecision,
): Act => ({
  decision,
  take: (scene) => {
    const { world, today } = scene;
    const own = world.clients.get(self);
    if (own === undefined) return alreadySo;
    const client = stateOf(world, self);
    return answered(scene, own, decide({ world, self, client, today, when: whenIn(scene, own) })(client));
  },
});
