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

/** Returns the other clients who are the same person by the merges that hold: merged into it, or it into them. */
const othersOf = ({ clients }: World, self: ClientId): readonly ClientId[] => {
  const survivors = new Map([...clients].map(([id, { state }]) => [id, survivorOf(state())]));
  const found = new Set([self]);
  // a set is walked on to what is added meanwhile
  for (const id of found)
    for (const [other, survivor] of survivors)
      if (survivor === id || survivors.get(id) === other) found.add(other);
  return [...found].filter((id) => id !== self);
};

/**
 * Returns the state for decisions about a client: that of the whole person, whichever of the person's streams the client
 * has, as a host's casework asks them. The client's own stream says whether it is merged.
 */
export const stateOf = (world: World, self: ClientId): Client.State => {
  const own = world.clients.get(self);
  if (own === undefined) return Client.initial;
  const others = othersOf(world, self).flatMap((id) => world.clients.get(id) ?? []);
  return others.length === 0
    ? own.state()
    : Client.stateAcrossStreams(own.held(), ...others.map(({ held }) => held()));
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
