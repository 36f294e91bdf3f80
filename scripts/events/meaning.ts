import { fields } from './meanings/fields';
import { streams } from './meanings/streams';

/** A field of an event, or of a record within one, by the name of what it belongs to. */
export interface Place {
  readonly owner: string;
  readonly field: string;
}

/** What a dictionary says of a name. Throws where it says nothing. */
export const known = <A>(dictionary: Readonly<Record<string, A>>, name: string): A => {
  const entry = Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
  if (entry === undefined) throw new TypeError(`${name} has no meaning`);
  return entry;
};

/** The name under which the dictionary explains a field: the place's own, or that of all fields called so. */
export const entryOf = ({ owner, field }: Place): string => {
  const own = `${owner}.${field}`;
  return Object.hasOwn(fields, own) || !Object.hasOwn(fields, field) ? own : field;
};

/** What a field means. */
export const meaningOf = (place: Place): string => known(fields, entryOf(place));

const sentences: Readonly<Record<string, string>> = Object.fromEntries(
  streams.flatMap(({ subjects }) => subjects.flatMap(({ events }) => Object.entries(events))),
);

/** What happened, when an event of that type is recorded. */
export const sentenceOf = (type: string): string => known(sentences, type);
