import {
  catalogue,
  categoryOf,
  type Entry,
  fieldValues,
  idOf,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import { eventTypeText } from '@pavadonis/texts';
import type { NamedElsewhere } from '../report/access-report';
import { bilingual } from './bilingual';

/**
 * Returns the events of other streams that name the person by id, with the places of the id alone: the rest tells of others.
 *
 * Events that do not name the person are left out.
 */
export const namedElsewhere = (
  streams: readonly StreamName[],
  elsewhere: readonly Entry<Recordable>[],
): readonly NamedElsewhere[] => {
  const ids = new Set<string>(streams.map(idOf));
  return elsewhere
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ stream, event, position }) => {
      if (streams.includes(stream)) return [];
      const category = categoryOf(stream);
      const places = fieldValues(catalogue[category], event).flatMap(({ place, value }) =>
        typeof value === 'string' && ids.has(value) ? place.join('.') : [],
      );
      const { type, on } = event;
      const name = bilingual((language) => eventTypeText(type, language));
      return places.length === 0 ? [] : [{ position, category, type, name, on, places }];
    });
};
