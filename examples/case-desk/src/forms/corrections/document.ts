import { type CivilDate, type DocumentRef, factsOf, type Form, type InvalidField } from '@pavadonis/domain';
import { DecisionAppealed } from '@pavadonis/domain/client';
import { type Either, left, right } from 'fp-ts/Either';

/** The name of the fields for a document that is added to an event. */
export const DOCUMENT = 'document';

/** Reads a document off a form, or says what is wrong with each field, as an event that holds nothing else reads it. */
export const documentIn = (form: Form, today: CivilDate): Either<readonly InvalidField[], DocumentRef> => {
  const facts = factsOf(DecisionAppealed, { on: today, appeal: form[DOCUMENT] });
  return facts._tag === 'Left'
    ? left(facts.left.map((each) => ({ ...each, field: each.field.replace(/^appeal/, DOCUMENT) })))
    : right(facts.right.appeal);
};
