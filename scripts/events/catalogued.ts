import { catalogue, Category } from '@pavadonis/domain';
import { type Field, fieldsOf, type Form, type Versioned } from './form';

/** An event of the catalogue at its present version, and the kinds of streams it may stand in. */
export interface Catalogued extends Versioned {
  readonly categories: readonly Category[];
  readonly fields: readonly Field[];
}

const joinedForm = (a: Form, b: Form): Form =>
  a._tag === 'Events' && b._tag === 'Events' ? { ...a, forms: [...a.forms, ...b.forms] } : a;

// a correction stands in every kind of stream, and an amendment holds other events in each
const joined = (a: Catalogued, b: Catalogued): Catalogued => ({
  ...a,
  categories: [...a.categories, ...b.categories],
  fields: a.fields.map((field) => {
    const other = b.fields.find(({ name }) => name === field.name);
    return other === undefined ? field : { ...field, form: joinedForm(field.form, other.form) };
  }),
});

const inCategory = (category: Category): readonly Catalogued[] =>
  [...catalogue[category].byType.values()].map((codec) => ({
    type: codec.type,
    version: codec.version,
    categories: [category],
    fields: fieldsOf(codec),
  }));

/** Every event type there is, in the order of the catalogue. */
export const catalogued: readonly Catalogued[] = [
  ...Object.keys(Category.keys)
    .filter(Category.is)
    .flatMap(inCategory)
    .reduce((byType, event) => {
      const same = byType.get(event.type);
      return byType.set(event.type, same === undefined ? event : joined(same, event));
    }, new Map<string, Catalogued>())
    .values(),
];

const HEAD = ['type', 'v', 'seq'];

/** The fields of an event that its table shows: those of its own, and the day. */
export const shownOf = ({ fields }: Catalogued): readonly Field[] =>
  fields.filter(({ name }) => !HEAD.includes(name));
