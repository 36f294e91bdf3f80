import { bilingualPage, type Html, html, nothing, type Column as PageColumn, table } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { Answer, Cell } from '../answer/answer';
import { isNumber, spokenIn } from '../answer/spoken';
import { type Bilingual, text } from '../language';

const NOTHING = text('Nav neviena.', 'There is none.');

const listOf = ({ columns, rows }: Answer, language: Language): Html => {
  const spoken = spokenIn(language);
  return html`<dl class="facts">
    ${columns.map(
      (column, i) =>
        html`<dt>${column.title[language]}</dt>
          <dd>${spoken(column, rows[0]?.[i])}</dd> `,
    )}
  </dl>`;
};

/** Writes the table of an answer. */
const tableOf = (answer: Answer, language: Language): Html => {
  const { title, columns, rows, isList } = answer;
  if (rows.length === 0) return html`<p>${NOTHING[language]}</p>`;
  if (isList === true) return listOf(answer, language);
  const spoken = spokenIn(language);
  const shown = columns.map((column, i): PageColumn<readonly Cell[]> => ({
    label: column.title[language],
    kind: isNumber(column) ? 'number' : i === 0 ? 'heading' : 'text',
    cell: (row) => spoken(column, row[i]),
  }));
  return table(title[language], shown, rows, { stacked: columns.length > 4 });
};

/** Writes an answer as a section of a page: what was asked, an optional chart, and the table. */
export const sectionOf = (answer: Answer, language: Language, chart: Html = nothing): Html => {
  const spoken = spokenIn(language);
  const asked = answer.asked
    .map((fact) => `${fact.title[language]}: ${spoken(fact, fact.value)}`)
    .join(' · ');
  return html`<section>
    <h2>${answer.title[language]}</h2>
    <p class="note">${asked}</p>
    ${chart} ${tableOf(answer, language)}
  </section>`;
};

const REPORT = text('Pārskats', 'Report');

/** Writes tables as one page in Latvian and English that loads nothing. */
export const pageOf = (answers: readonly Answer[]): string => {
  const [first] = answers;
  const title: Bilingual = answers.length === 1 && first !== undefined ? first.title : REPORT;
  const article = (language: Language): Html =>
    html`<h1>${title[language]}</h1>
      ${answers.map((answer) => sectionOf(answer, language))}`;
  return bilingualPage({ title, articles: { lv: article('lv'), en: article('en') } });
};
