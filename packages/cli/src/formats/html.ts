import { bilingualPage, type Html, html, nothing, type Column as PageColumn, table } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { Answer, Cell, Fact } from '../answer/answer';
import { isNumber, spokenIn } from '../answer/spoken';
import { type Bilingual, text } from '../language';

const NOTHING = text('Nav neviena.', 'There is none.');

// more columns do not fit abreast on a phone
const MOST_ABREAST = 3;

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
  return table(title[language], shown, rows, { stacked: columns.length > MOST_ABREAST });
};

/** Writes what was asked as a line; nothing where nothing was. */
export const askedLine = (asked: readonly Fact[], language: Language): Html => {
  if (asked.length === 0) return nothing;
  const spoken = spokenIn(language);
  const facts = asked.map((fact) => `${fact.title[language]}: ${spoken(fact, fact.value)}`);
  return html`<p class="note">${facts.join(' · ')}</p>`;
};

const noteOf = ({ note }: Answer, language: Language): Html =>
  note === undefined ? nothing : html`<p class="note">${note[language]}</p>`;

const contentOf = (answer: Answer, language: Language, chart: Html = nothing): Html =>
  html`${askedLine(answer.asked, language)} ${chart} ${tableOf(answer, language)} ${noteOf(answer, language)}`;

/** Writes an answer as a section of a page: what was asked, an optional chart, and the table. */
export const sectionOf = (answer: Answer, language: Language, chart: Html = nothing): Html =>
  html`<section class="answer">
    <h2>${answer.title[language]}</h2>
    ${contentOf(answer, language, chart)}
  </section>`;

/** The style rules of such sections: the heading above a table names it to the eye, and its caption to a screen reader. */
export const answerStyle =
  '.answer caption{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}';

const REPORT = text('Pārskats', 'Report');

/** Writes tables as one page in Latvian and English that loads nothing, and opens in one of them. */
export const pageOf = (answers: readonly Answer[], opensIn: Language): string => {
  const [first] = answers;
  const only = answers.length === 1 ? first : undefined;
  const title: Bilingual = only?.title ?? REPORT;
  const article = (language: Language): Html =>
    html`<h1>${title[language]}</h1>
      ${
        only === undefined
          ? answers.map((answer) => sectionOf(answer, language))
          : html`<div class="answer">${contentOf(only, language)}</div>`
      }`;
  return bilingualPage({
    title,
    articles: { lv: article('lv'), en: article('en') },
    style: answerStyle,
    opensIn,
  });
};
