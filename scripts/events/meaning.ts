import { domain } from './sources';
import { type Doc, docsOf } from './tsdoc';

/** A field of an event, or of a record within one, by the name of its owner. */
export interface Place {
  readonly owner: string;
  readonly field: string;
}

const docs = docsOf(domain);

// these say how a value is written, and nothing of what it means for an event
const FORMS = ['CivilDate', 'Month', 'Cents', 'Whole', 'Text', 'Country'];

/** The docstring of an event, a record, a list or a value, by its name. */
export const docOf = (name: string): Doc | undefined => docs.ofName(name);

/** The docstring of a field, or else that of its codec. */
export const docOfField = ({ owner, field }: Place): Doc | undefined => {
  const codec = docs.codecOf(owner, field);
  return (
    docs.ofField(owner, field) ??
    (codec === undefined || FORMS.includes(codec) ? undefined : docs.ofName(codec))
  );
};

const textOf = (doc: Doc | undefined, what: string): string => {
  if (doc === undefined) throw new TypeError(`${what} has no meaning`);
  return doc.text;
};

/** The meaning of an event, a record, a list or a value. Throws where it has no docstring. */
export const meaningOf = (name: string): string => textOf(docOf(name), name);

/** The meaning of a field. Throws where neither it nor its codec has a docstring. */
export const meaningOfField = (place: Place): string =>
  textOf(docOfField(place), `${place.owner}.${place.field}`);
