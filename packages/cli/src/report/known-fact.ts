import type { KnownAt } from '@pavadonis/domain';
import type { Fact } from '../answer/answer';
import { text } from '../language';

/** Returns how the moment of knowledge is told. */
export const knownFact = (knownAt: KnownAt | undefined): readonly Fact[] => {
  if (knownAt === undefined) return [];
  const [name, title] = ['known_at', text('Kā zināts', 'As known at')] as const;
  return knownAt._tag === 'Instant'
    ? [{ name, title, kind: 'moment', value: knownAt.instant }]
    : [
        {
          name,
          title: text('Kā zināts līdz vietai', 'As known up to position'),
          kind: 'count',
          value: knownAt.position,
        },
      ];
};
