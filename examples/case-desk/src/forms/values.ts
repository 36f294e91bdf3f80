import type { Form } from '@pavadonis/domain';
import type { SentFields } from '../server/visit';
import type { Field } from './field';

type Nested = Record<string, unknown>;

const first = (sent: SentFields, name: string): string => (sent.get(name)?.[0] ?? '').trim();

const all = (sent: SentFields, name: string): readonly string[] =>
  (sent.get(name) ?? []).map((each) => each.trim()).filter((each) => each !== '');

/** Returns the value of a field as its event holds it; nothing for one that was left empty. */
const valueOf = (field: Field, sent: SentFields): unknown => {
  const typed = first(sent, field.name);
  switch (field.kind) {
    case 'flag':
      return sent.has(field.name);
    case 'countries':
      return all(sent, field.name);
    case 'several': {
      const ticked = all(sent, field.name);
      return ticked.length === 0 && field.optional === true ? undefined : ticked;
    }
    case 'whole':
      // what is no number stays a text, which the event refuses
      return typed === '' || !/^\d{1,6}$/.test(typed) ? typed : Number(typed);
    case 'day':
    case 'text':
    case 'word':
    case 'one':
    case 'country':
    case 'hidden':
      return typed;
  }
};

const put = (into: Nested, [name = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = (into[name] ?? {}) as Nested;
  into[name] = inner;
  put(inner, rest, value);
};

const isWithout = (field: Field, sent: SentFields): boolean => {
  if (field.kind === 'hidden' || field.onlyWith === undefined) return false;
  const { name, among } = field.onlyWith;
  const needed = first(sent, name);
  return needed === '' || (among !== undefined && !among.includes(needed));
};

/** Makes of the fields that were sent what an event's codec reads. An empty field counts as left out, and an empty record too. */
export const formOf = (fields: readonly Field[], sent: SentFields): Form => {
  const form: Nested = {};
  for (const field of fields) {
    const value = isWithout(field, sent) ? undefined : valueOf(field, sent);
    if (value !== undefined && value !== '') put(form, field.name.split('.'), value);
  }
  return form;
};

const at = (facts: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined || typeof facts !== 'object' || facts === null
    ? facts
    : at((facts as Readonly<Record<string, unknown>>)[name], rest);

const textsOf = (field: Field, value: unknown): readonly string[] => {
  if (field.kind === 'flag') return value === true ? ['yes'] : [];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
};

/** Returns the fields of a form as an event fills them in: what `formOf` reads, the other way round. */
export const sentOf = (fields: readonly Field[], facts: unknown): SentFields =>
  new Map(
    fields.flatMap((field) => {
      const texts = textsOf(field, at(facts, field.name.split('.')));
      return texts.length === 0 ? [] : [[field.name, texts] as const];
    }),
  );
