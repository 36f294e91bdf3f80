import type { Catalogued } from './catalogued';
import type { Field, Form } from './form';
import { entryOf, type Place } from './meaning';
import { fields, units } from './meanings/fields';
import { lists, records } from './meanings/records';
import { streams } from './meanings/streams';
import { values } from './meanings/values';

/** The names that a catalogue uses, by the dictionary that has to explain them. */
interface Used {
  readonly places: Place[];
  readonly numbers: string[];
  readonly values: string[];
  readonly lists: string[];
  readonly records: string[];
}

const use = (used: Used, form: Form, field: string): void => {
  switch (form._tag) {
    case 'Value':
      used.values.push(form.name);
      if (form.name === 'Whole') used.numbers.push(field);
      return;
    case 'Literal':
      if (typeof form.value === 'number') used.numbers.push(field);
      return;
    case 'List':
      if (form.name !== undefined) used.lists.push(form.name);
      use(used, form.of, field);
      return;
    case 'Record':
      used.records.push(form.name);
      useFields(used, form.name, form.fields);
      return;
    case 'OneOf':
      for (const each of form.forms) use(used, each, field);
      return;
    case 'Choice':
    case 'Boolean':
    case 'Events':
  }
};

const useFields = (used: Used, owner: string, of: readonly Field[]): void => {
  for (const { name, form } of of) {
    used.places.push({ owner, field: name });
    use(used, form, name);
  }
};

const compared = (what: string, used: readonly string[], explained: readonly string[]): readonly string[] => [
  ...new Set([
    ...used.filter((name) => !explained.includes(name)).map((name) => `${what} ${name} has no meaning`),
    ...explained
      .filter((name) => !used.includes(name))
      .map((name) => `${what} ${name} is explained, and is not there`),
  ]),
];

/** What of a catalogue has no meaning in the dictionaries, and which meanings belong to nothing in it. */
export const unexplained = (catalogue: readonly Catalogued[]): readonly string[] => {
  const used: Used = { places: [], numbers: [], values: [], lists: [], records: [] };
  for (const event of catalogue) useFields(used, event.type, event.fields);
  const explained = streams.flatMap(({ category = 'every', subjects }) =>
    subjects.flatMap(({ events }) => Object.keys(events).map((type) => `${type} of ${category} stream`)),
  );
  return [
    ...compared(
      'event',
      catalogue.map(
        ({ type, categories: [category = 'every', ...others] }) =>
          `${type} of ${others.length === 0 ? category : 'every'} stream`,
      ),
      explained,
    ),
    ...compared('field', used.places.map(entryOf), Object.keys(fields)),
    ...compared('unit', used.numbers, Object.keys(units)),
    ...compared('value', used.values, Object.keys(values)),
    ...compared('list', used.lists, Object.keys(lists)),
    ...compared('record', used.records, Object.keys(records)),
  ];
};
