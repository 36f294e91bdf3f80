import type { ContactId, Decision, StreamOf, Text } from '@pavadonis/domain';
import type { Command } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import type { Random } from '../history/random';
import { dateOf } from '../history/story';
import { commandOf, contact, FIRST_VISIT, type Person } from './person';

/** A decision on a person's stream; a contender records the events it returns. */
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
 * Returns the decision of the visit with that number: a contact, on two visits out of three also a goal's progress, and
 * on every third also a complexity level. So it returns one, two or three events.
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

/** Makes the visit to a person with that number (0, 1, 2 …). */
const visit = (person: Person, number: number, random: Random): Visit => ({
  stream: person.stream,
  decide: recordedOf(person, number, random.uuid() as ContactId),
  command: commandOf(random),
});

/** Makes a number of visits to each of several persons, in rounds over all of them. */
export const visits = (persons: readonly Person[], each: number, random: Random): readonly Visit[] =>
  Array.from({ length: each }, (_, number) => persons.map((of) => visit(of, number, random))).flat();
