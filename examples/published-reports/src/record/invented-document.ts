import { type CivilDate, type DocumentRef, text } from '@pavadonis/domain';

/** Makes a document that exists only in this history, as its number says. */
export const inventedDocument = (kind: string, name: string, issuedOn: CivilDate): DocumentRef => ({
  kind: text(kind),
  number: text(`invented: ${name}`),
  issuedOn,
});
