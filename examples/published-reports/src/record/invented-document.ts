import { type CivilDate, type DocumentRef, text } from '@pavadonis/domain';

/** A document that exists in this history only; its number says so. */
export const inventedDocument = (kind: string, name: string, issuedOn: CivilDate): DocumentRef => ({
  kind: text(kind),
  number: text(`invented: ${name}`),
  issuedOn,
});
