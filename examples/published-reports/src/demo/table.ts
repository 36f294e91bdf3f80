import Table from 'cli-table3';
import type { Compared } from '../figures/compare';
import type { Answer, PublishedFigure, Value } from '../figures/figure';
import type { Language } from '../report/language';

const WORDS = {
  lv: { head: ['Rādītājs', 'Kas', 'Publicēts', 'Atskaņots', ''], equal: 'vienāds', differs: 'ATŠĶIRAS' },
  en: { head: ['Figure', 'What', 'Published', 'Replayed', ''], equal: 'equal', differs: 'DIFFERS' },
} as const;

const LOCALES = { lv: 'lv-LV', en: 'en-GB' } as const;

/** Lays the figures out as a table for a terminal: published, replayed, and whether the two are equal. */
export const table = (compared: readonly Compared[], language: Language): string => {
  const words = WORDS[language];
  const number = new Intl.NumberFormat(LOCALES[language]);
  const euros = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' });
  const shown = ({ unit }: PublishedFigure, value: Value): string =>
    typeof value === 'string' ? value : unit === 'cents' ? euros.format(value / 100) : number.format(value);
  const exactly = (figure: PublishedFigure, { value, exact }: Answer): string =>
    shown(figure, value) + (exact === undefined ? '' : ` (${exact})`);
  const rows = new Table({
    head: [...words.head],
    colAligns: ['left', 'left', 'right', 'right', 'left'],
    colWidths: [null, 60, null, null, null],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { figure, replayed, equal } of compared)
    rows.push([
      figure.id,
      figure.what[language],
      shown(figure, figure.published),
      exactly(figure, replayed),
      equal ? words.equal : words.differs,
    ]);
  return rows.toString();
};
