import { Category } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Catalogued, shownOf } from '../catalogued';
import type { Field } from '../form';
import { docOfField } from '../meaning';
import { recordsIn } from '../records';
import { chapters } from './chapters';
import { fieldsOfClients, wordsOfClients } from './of-clients';
import { events, fields, meanings, records, wordKey, words } from './tables';

/** Returns the meaning of a field in Latvian; empty where there is none. */
export const latvianMeaning = (owner: string, field: string): string =>
  meanings.of(docOfField({ owner, field })?.text ?? '') ?? '';

const ofFields = (owner: string, own: readonly Field[]): readonly string[] =>
  own
    .filter(({ name }) => latvianMeaning(owner, name) === '')
    .map(({ name }) => `field ${owner}.${name} has no meaning in Latvian`);

const lacking = (what: string, has: (key: string) => unknown, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => has(key) === undefined).map((key) => `${what} ${key} has no name in Latvian`);

// two files that tell the same thing would one day tell it differently
const twice = (what: string, keys: readonly string[]): readonly string[] =>
  keys
    .filter((key, place) => keys.indexOf(key) < place)
    .map((key) => `${what} ${key} is told twice in Latvian`);

const beyond = (what: string, told: readonly string[], known: readonly string[]): readonly string[] => {
  const all = new Set(known);
  return told
    .filter((key) => !all.has(key))
    .map((key) => `${what} ${key} is told in Latvian, and is in no event`);
};

/** The texts that a catalogue lacks in Latvian, those that are told twice, and those that no event asks for. */
export const untranslated = (catalogue: readonly Catalogued[]): readonly string[] => {
  const named = fieldsOfClients(catalogue);
  const said = wordsOfClients(catalogue).map(({ field, word }) => wordKey(field, word));
  const types = catalogue.map(({ type }) => type);
  const within = recordsIn(catalogue.flatMap((event) => event.fields));
  return [
    ...[...Object.keys(Category.keys), ...Object.keys(Client.chapters)]
      .filter((key) => !Object.hasOwn(chapters, key))
      .map((key) => `chapter ${key} has no heading in Latvian`),
    ...types
      .filter((type) => events.of(type) === undefined)
      .map((type) => `event ${type} has no meaning in Latvian`),
    ...catalogue.flatMap((event) => ofFields(event.type, shownOf(event))),
    ...within.flatMap(([name, own]) => [
      ...(records.of(name) === undefined ? [`record ${name} has no meaning in Latvian`] : []),
      ...ofFields(name, own),
    ]),
    ...lacking('field', fields.of, named),
    ...lacking('word', words.of, said),
    ...twice('event', events.keys),
    ...twice('field', fields.keys),
    ...twice('word', words.keys),
    ...twice('record', records.keys),
    ...twice('meaning', meanings.keys),
    ...beyond('event', events.keys, types),
    ...beyond('field', fields.keys, named),
    ...beyond('word', words.keys, said),
    ...beyond(
      'record',
      records.keys,
      within.map(([name]) => name),
    ),
  ];
};
