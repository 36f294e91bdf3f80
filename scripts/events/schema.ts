import type { Catalogued } from './catalogued';
import type { Field, Form, Versioned } from './form';
import type { Schema } from './json-schema';
import { meaningOf, meaningOfField } from './meaning';
import { lists, values } from './values';

/** The values and records that the fields of one event refer to, by name. */
type Definitions = Map<string, Schema>;

/** The name of the file that holds the schema of one version of one event. */
export const fileOf = ({ type, version }: Versioned): string => `${type}.v${version}.json`;

const refer = (name: string, definitions: Definitions, make: () => Schema): Schema => {
  if (!definitions.has(name)) definitions.set(name, make());
  return { $ref: `#/$defs/${name}` };
};

const ofShape = (form: Form, definitions: Definitions): Schema => {
  switch (form._tag) {
    case 'Literal':
      return { const: form.value };
    case 'Choice':
      return { type: 'string', enum: form.values };
    case 'Boolean':
      return { type: 'boolean' };
    case 'Value': {
      // a personal text may be sealed
      const name = form.personal ? `Personal${form.name}` : form.name;
      return refer(name, definitions, () => ({ description: meaningOf(name), ...values[name] }));
    }
    case 'List': {
      const list = { type: 'array', items: ofForm(form.of, definitions) };
      const { name } = form;
      if (name === undefined) return list;
      return refer(name, definitions, () => ({ description: meaningOf(name), ...list, ...lists[name] }));
    }
    case 'Record':
      return refer(form.name, definitions, () => ({
        description: meaningOf(form.name),
        ...closed(form.name, form.fields, definitions),
      }));
    case 'OneOf':
      return { oneOf: form.forms.map((each) => ofForm(each, definitions)) };
    case 'Events':
      return { oneOf: form.forms.map((each) => ({ $ref: fileOf(each) })) };
  }
};

const ofForm = (form: Form, definitions: Definitions): Schema => ({
  ...ofShape(form, definitions),
  ...(form.personal ? { 'x-personal': true } : {}),
});

const closed = (owner: string, fields: readonly Field[], definitions: Definitions): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    fields.map(({ name, form }) => [
      name,
      { description: meaningOfField({ owner, field: name }), ...ofForm(form, definitions) },
    ]),
  ),
  required: fields.filter(({ required }) => required).map(({ name }) => name),
  additionalProperties: false,
});

/**
 * The JSON Schema (2020-12) of an event: closed, with a description of every field and `x-personal` at those that are
 * personal. It refers to the schemas of other events by their file names.
 */
export const schemaOf = (event: Catalogued): Schema => {
  const definitions: Definitions = new Map();
  const body = closed(event.type, event.fields, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: fileOf(event),
    title: event.type,
    description: meaningOf(event.type),
    ...body,
    ...(definitions.size === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  };
};
