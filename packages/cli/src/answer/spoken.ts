import { type Notation, notationOf } from '@pavadonis/page';
import { countText, type Language } from '@pavadonis/texts';
import { seen } from '../seen';
import { type Cell, type Column, isHidden } from './answer';

/** Whether a column holds numbers, which are set flush right. */
export const isNumber = ({ kind }: Pick<Column, 'kind'>): boolean =>
  kind === 'count' || kind === 'cents' || kind === 'percent';

const written = (
  column: Pick<Column, 'kind' | 'words'>,
  cell: string | number,
  language: Language,
  notation: Notation,
): string => {
  switch (column.kind) {
    case 'count':
      return notation.whole(Number(cell));
    case 'cents':
      return notation.euros(Number(cell));
    case 'percent':
      return notation.percent(Number(cell) / 100);
    case 'day':
      return notation.date(String(cell));
    case 'month':
      return notation.month(String(cell));
    case 'moment':
      return notation.moment(String(cell));
    case 'class':
      return column.words === undefined ? String(cell) : column.words(String(cell))[language];
    case 'text':
      return String(cell);
  }
};

/** Returns how cells are written for people in a language, without characters that nobody sees. */
export const spokenIn = (
  language: Language,
): ((column: Pick<Column, 'kind' | 'words'>, cell: Cell) => string) => {
  const notation = notationOf(language);
  return (column, cell) => {
    if (isHidden(cell)) return countText(cell, language);
    return cell === undefined ? '' : seen(written(column, cell, language, notation));
  };
};
