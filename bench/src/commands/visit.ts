import type { ContactId, Decision, StreamOf, Text } from '@pavadonis/domain';
import type { Command } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import type { Random } from '../history/random';
import { dateOf } from '../history/story';
import { commandOf, contact, FIRST_VISIT, type Person } from './person';

type FactsOf<D extends (facts: never) => unknown> = Parameters<D>[0];

/** The facts of a visit: a contact, and sometimes how a goal goes and how much support the case needs. */
export interface VisitFacts {
  readonly contact: FactsOf<typeof Client.deliverSupport>;
  readonly progress?: FactsOf<typeof Client.progressGoal>;
  readonly complexity?: FactsOf<typeof Client.assessComplexity>;
}

/** A visit to a person, to be recorded by one command. */
export interface Visit {
  readonly stream: StreamOf<'client'>;
  readonly facts: VisitFacts;
  readonly command: Command;
}

type Asked = (client: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;

/** Records all facts of a visit, or refuses them all. */
export const recordVisit =
  ({ contact, progress, complexity }: VisitFacts): Asked =>
  (client) => {
    const decisions: readonly Asked[] = [
      Client.deliverSupport(contact),
      ...(progress === undefined ? [] : [Client.progressGoal(progress)]),
      ...(complexity === undefined ? [] : [Client.assessComplexity(complexity)]),
    ];
    const events: Client.Event[] = [];
    for (const decide of decisions) {
      const decided = decide(client);
      if (E.isLeft(decided)) return decided;
      events.push(...decided.right);
    }
    return E.right(events);
  };

/**
 * Returns the facts of the visit with that number, which records one, two or three events.
 *
 * Each is a contact, two out of three also hold a goal's progress, and every third a complexity level.
 */
const factsOf = ({ goalId, episodeId, ...ids }: Person, number: number, contactId: ContactId): VisitFacts => {
  const on = dateOf(FIRST_VISIT + number);
  const kind = number % 3;
  return {
    contact: contact({ goalId, episodeId, ...ids }, contactId, on),
    ...(kind === 0
      ? {}
      : {
          progress: { on, goalId, achievement: kind === 1 ? ('worsening' as const) : ('improving' as const) },
        }),
    ...(kind < 2
      ? {}
      : {
          complexity: {
            on,
            episodeId,
            level: number % 2 === 0 ? ('medium' as const) : ('maximum' as const),
            criteria: 'criteria-2016' as Text,
          },
        }),
  };
};

/** Makes the visit to a person with that number (0, 1, 2 …). */
const visit = (person: Person, number: number, random: Random): Visit => ({
  stream: person.stream,
  facts: factsOf(person, number, random.uuid() as ContactId),
  command: commandOf(random),
});

/** Makes a number of visits to each of several persons, in rounds over all of them. */
export const visits = (persons: readonly Person[], each: number, random: Random): readonly Visit[] =>
  Array.from({ length: each }, (_, number) => persons.map((of) => visit(of, number, random))).flat();
