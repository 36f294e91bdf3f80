import type { Field, Form } from './form';

/** The fields of a record, with the record's name. */
type Named = readonly [name: string, fields: readonly Field[]];

const recordsOf = (form: Form): readonly Named[] => {
  switch (form._tag) {
    case 'Record':
      return [[form.name, form.fields], ...form.fields.flatMap((field) => recordsOf(field.form))];
    case 'List':
      return recordsOf(form.of);
    case 'OneOf':
      return form.forms.flatMap(recordsOf);
    case 'Literal':
    case 'Choice':
    case 'Boolean':
    case 'Value':
    case 'Events':
      return [];
  }
};

/** Returns each record that the fields hold, once, by its name. */
export const recordsIn = (fields: readonly Field[]): readonly Named[] => [
  ...new Map(fields.flatMap(({ form }) => recordsOf(form))),
];
