import {
  addDays,
  civilDate,
  ClientId,
  clientStream,
  CommandId,
  ContactId,
  type Decision,
  Text,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { episodeId, exampleId, workerId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

type FactsOf<D extends (facts: never) => unknown> = Parameters<D>[0];

/** The facts of an invented command: an intake, a step of the casework, or some contacts. */
export type WorkFacts =
  | { readonly kind: 'intake' }
  | { readonly kind: 'complexity'; readonly complexity: FactsOf<typeof Client.assessComplexity> }
  | { readonly kind: 'residence'; readonly residence: FactsOf<typeof Client.changeResidence> }
  | { readonly kind: 'contacts'; readonly contacts: readonly FactsOf<typeof Client.deliverSupport>[] };

/**
 * One of the invented commands. Every process makes the same n-th command, so
 * the processes need not tell each other theirs.
 */
export interface Work {
  readonly commandId: CommandId;
  readonly stream: ReturnType<typeof clientStream>;
  readonly facts: WorkFacts;
}

type Decide = (client: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;

const LEVELS = ['minimum', 'medium', 'maximum'] as const;
const FIRST_DAY = civilDate('2024-02-12');
const DAYS = 300;

/** Makes several decisions one: each sees the events of those before it, and one refusal refuses all. */
const inTurn =
  (decisions: readonly Decide[]): Decide =>
  (client) => {
    const events: Client.Event[] = [];
    let state = client;
    for (const decide of decisions) {
      const decided = decide(state);
      if (E.isLeft(decided)) return decided;
      events.push(...decided.right);
      state = decided.right.reduce(Client.evolve, state);
    }
    return E.right(events);
  };

const intake: Decide = (client) =>
  client.registration.registered === undefined
    ? E.right([clientRegistered(), serviceStarted()])
    : E.right([]);

/** Decides an invented command. */
export const decideWork = (facts: WorkFacts): Decide => {
  switch (facts.kind) {
    case 'intake':
      return intake;
    case 'complexity':
      return Client.assessComplexity(facts.complexity);
    case 'residence':
      return Client.changeResidence(facts.residence);
    case 'contacts':
      return inTurn(facts.contacts.map((contact) => Client.deliverSupport(contact)));
  }
};

/** Makes the n-th command (0, 1, 2 …) for a number of clients; the first for each registers the client. */
export const work = (n: number, persons: number): Work => {
  const generator = xoroshiro128plus(n);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const on = addDays(FIRST_DAY, below(DAYS));
  const factsOf = (): WorkFacts => {
    switch (below(4)) {
      case 0: {
        const level = LEVELS[below(3)] ?? 'medium';
        return {
          kind: 'complexity',
          complexity: { on, episodeId, level, criteria: written(Text, 'invented') },
        };
      }
      case 1:
        return { kind: 'residence', residence: { on, residence: { kind: 'unknown' } } };
      default:
        return {
          kind: 'contacts',
          contacts: Array.from({ length: 1 + below(5) }, (_, place) => ({
            on,
            contactId: exampleId(ContactId, n * 10 + place),
            episodeId,
            kind: 'housing',
            mode: 'remote',
            workerIds: [workerId],
          })),
        };
    }
  };
  return {
    commandId: exampleId(CommandId, n),
    stream: clientStream(exampleId(ClientId, n % persons)),
    facts: n < persons ? { kind: 'intake' } : factsOf(),
  };
};
