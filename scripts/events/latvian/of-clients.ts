import type { Catalogued } from '../catalogued';
import type { Field, Form } from '../form';

/** A word that a field may hold. */
export interface Word {
  readonly field: string;
  readonly word: string;
}

// the version is shown to nobody
const isShown = ({ name }: Field): boolean => name !== 'v';

const within = (form: Form): readonly Field[] => {
  switch (form._tag) {
    case 'Record':
      return everyField(form.fields);
    case 'List':
      return within(form.of);
    case 'OneOf':
      return form.forms.flatMap(within);
    case 'Literal':
    case 'Choice':
    case 'Boolean':
    case 'Value':
    case 'Events':
      return [];
  }
};

const everyField = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(isShown).flatMap((field) => [field, ...within(field.form)]);

const wordsIn = (form: Form): readonly string[] => {
  switch (form._tag) {
    case 'Choice':
      return form.values;
    case 'Literal':
      return typeof form.value === 'string' ? [form.value] : [];
    case 'List':
      return wordsIn(form.of);
    case 'OneOf':
      return form.forms.flatMap(wordsIn);
    case 'Record':
    case 'Boolean':
    case 'Value':
    case 'Events':
      return [];
  }
};

const fieldsIn = (catalogue: readonly Catalogued[]): readonly Field[] =>
  catalogue
    .filter(({ categories }) => categories.includes('client'))
    .flatMap(({ fields }) => everyField(fields));

/** Returns the name of every field of clients' events and of the records in them, once. */
export const fieldsOfClients = (catalogue: readonly Catalogued[]): readonly string[] => [
  ...new Set(fieldsIn(catalogue).map(({ name }) => name)),
];

/** Returns every word that such a field may hold, once, in the order of the fields. Types of events have names of their own. */
export const wordsOfClients = (catalogue: readonly Catalogued[]): readonly Word[] => {
  const fields = fieldsIn(catalogue).filter(({ name }) => name !== 'type');
  return fieldsOfClients(catalogue).flatMap((field) =>
    [...new Set(fields.filter(({ name }) => name === field).flatMap(({ form }) => wordsIn(form)))].map(
      (word) => ({ field, word }),
    ),
  );
};
