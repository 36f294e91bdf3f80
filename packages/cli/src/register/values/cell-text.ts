import * as E from 'fp-ts/Either';
import { type Bilingual, text } from '../../language';
import type { Cell } from '../reading/sheet';

// what damaged files hold, and no keyboard writes; half a pair of surrogates no store keeps
const DAMAGED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/;

const UNSEEN = text(
  'Šūnā ir rakstzīmes, ko neviens neredz; ierakstiet tekstu no jauna.',
  'The cell holds characters that nobody sees; type its text anew.',
);

const A_DAY = text(
  'Te ir datums; ierakstiet tekstu vai piešķiriet šūnai teksta formātu.',
  'This is a date; write a text, or give the cell the format of a text.',
);

/** Whether a cell holds nothing. */
export const isBlank = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Returns the text of a cell: trimmed, in Unicode NFC. */
export const textOfCell = (cell: Cell): E.Either<Bilingual, string> => {
  if (cell instanceof Date) return E.left(A_DAY);
  const written = String(cell).normalize('NFC').trim();
  return DAMAGED.test(written) || !written.isWellFormed() ? E.left(UNSEEN) : E.right(written);
};
