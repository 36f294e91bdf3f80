import type { ContactId, Decision, StreamOf, Text } from '@pavadonis/domain';
import type { Command } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import type { Random } from '../history/random';
import { dateOf } from '../history/story';
import { commandOf, contact, FIRST_VISIT, type Person } from './person';

/** What a decision is asked of a person's state; who carries it out records what it answers. */
export interface Visit {
  readonly stream: StreamOf<'client'>;
  readonly decide: (client: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;
  readonly command: Command;
}

type Asked = Visit['decide'];

const together =
  (decisions: readonly Asked[]): Asked =>
  (client) => {
    const events: Client.Event[] = [];
    for (const decide of decisions) {
      const decided = decide(client);
      if (E.isLeft(decided)) return decided;
      events.push(...decided.right);
    }
    return E.right(events);
  };

/**
 * What is recorded of the visit of that number to a person: a contact; of two out of three visits how a goal goes as well;
 * of every third also how much support the case needs. So one, two or three events.
 */
const recordedOf = ({ goalId, episodeId, ...ids }: Person, number: number, contactId: ContactId): Asked => {
  const on = dateOf(FIRST_VISIT + number);
  const kind = number % 3;
  const decisions: readonly Asked[] = [
    Client.deliverSupport(contact({ goalId, episodeId, ...ids }, contactId, on)),
    Client.progressGoal({ on, goalId, achievement: kind === 1 ? 'worsening' : 'improving' }),
    Client.assessComplexity({
      on,
      episodeId,
      level: number % 2 === 0 ? 'medium' : 'maximum',
      criteria: 'criteria-2016' as Text,
    }),
  ];
  return together(decisions.slice(0, kind + 1));
};

/** The visit of that number (0, 1, 2 …) to a person. */
const visit = (person: Person, number: number, random: Random): Visit => ({
  stream: person.stream,
  decide: recordedOf(person, number, random.uuid() as ContactId),
  command: commandOf(random),
});

/** So many visits to each of several persons, one person after the other. */
export const visits = (persons: readonly Person[], each: number, random: Random): readonly Visit[] =>
  Array.from({ length: each }, (_, number) => persons.map((of) => visit(of, number, random))).flat();
