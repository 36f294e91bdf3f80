import { type DocumentRef, text } from '@pavadonis/domain';
import { type Row, subjectPlace } from '../rows/read-rows';

const LONGEST_PLACE = 200;

/** Returns the evidence of what a row says: its file by its sum, and its first cell. */
export const evidenceOf = (row: Row): DocumentRef => ({
  kind: text('register'),
  number: text(`sha256:${row.file.sum} ${subjectPlace(row).slice(-LONGEST_PLACE)}`),
});
