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

interface Refusal {
  readonly _tag: string;
}

/**
 * One of the invented commands. Every process makes the same n-th command, so
 * the processes need not tell each other theirs.
 */
export interface Work {
  readonly commandId: CommandId;
  readonly stream: ReturnType<typeof clientStream>;
  readonly decide: (client: Client.State) => Decision<Refusal, Client.Event>;
}

const LEVELS = ['minimum', 'medium', 'maximum'] as const;
const FIRST_DAY = civilDate('2024-02-12');
const DAYS = 300;

type Decide = Work['decide'];

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

/** Makes the n-th command (0, 1, 2 …) for a number of clients; the first for each registers the client. */
export const work = (n: number, persons: number): Work => {
  const generator = xoroshiro128plus(n);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const on = addDays(FIRST_DAY, below(DAYS));
  const contact = (place: number): Decide =>
    Client.deliverSupport({
      on,
      contactId: exampleId(ContactId, n * 10 + place),
      episodeId,
      kind: 'housing',
      mode: 'remote',
      workerIds: [workerId],
    });
  const decisions = (): readonly Decide[] => {
    switch (below(4)) {
      case 0:
        return [
          Client.assessComplexity({
            on,
            episodeId,
            level: LEVELS[below(3)] ?? 'medium',
            criteria: written(Text, 'invented'),
          }),
        ];
      case 1:
        return [Client.changeResidence({ on, residence: { kind: 'unknown' } })];
      default:
        return Array.from({ length: 1 + below(5) }, (_, place) => contact(place));
    }
  };
  return {
    commandId: exampleId(CommandId, n),
    stream: clientStream(exampleId(ClientId, n % persons)),
    decide: n < persons ? intake : inTurn(decisions()),
  };
};
