import type { Catalogued } from './catalogued';
import type { Field, Form } from './form';
import { docOf, docOfField } from './meaning';
import { recordedBy } from './recorded-by';
import { lists, values } from './values';

/** Problems of a form: names without a docstring, and numbers without a unit. */
const problemsOf = (form: Form, owner: string, field: string): readonly string[] => {
  switch (form._tag) {
    case 'Value':
      return [
        ...without('value', form.name, values),
        ...(form.name === 'Whole' ? withoutUnit(owner, field) : []),
      ];
    case 'Literal':
      return typeof form.value === 'number' ? withoutUnit(owner, field) : [];
    case 'List':
      return [
        ...(form.name === undefined ? [] : without('list', form.name, lists)),
        ...problemsOf(form.of, owner, field),
      ];
    case 'Record':
      return [...without('record', form.name), ...problemsOfFields(form.name, form.fields)];
    case 'OneOf':
      return form.forms.flatMap((each) => problemsOf(each, owner, field));
    case 'Choice':
    case 'Boolean':
    case 'Events':
      return [];
  }
};

const without = (
  what: string,
  name: string,
  schemas?: Readonly<Record<string, unknown>>,
): readonly string[] => [
  ...(docOf(name) === undefined ? [`${what} ${name} has no meaning`] : []),
  ...(schemas !== undefined && !Object.hasOwn(schemas, name) ? [`${what} ${name} has no schema`] : []),
];

const withoutUnit = (owner: string, field: string): readonly string[] =>
  docOfField({ owner, field })?.unit === undefined ? [`field ${owner}.${field} has no unit`] : [];

const problemsOfFields = (owner: string, fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ name, form }) => [
    ...(docOfField({ owner, field: name }) === undefined ? [`field ${owner}.${name} has no meaning`] : []),
    ...problemsOf(form, owner, name),
  ]);

/** The names of a catalogue that have no docstring, unit, schema or decision where they need one. */
export const unexplained = (catalogue: readonly Catalogued[]): readonly string[] => [
  ...new Set(
    catalogue.flatMap(({ type, fields }) => [
      ...without('event', type),
      ...(recordedBy(type).length === 0 ? [`event ${type} is recorded by no decision`] : []),
      ...problemsOfFields(type, fields),
    ]),
  ),
];
