import { bilingualPage, type Html, html, nothing } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import { type Answer, type Fact, isHidden } from '../answer/answer';
import { spokenIn } from '../answer/spoken';
import { type Bar, barsChart, scaleOf } from '../charts/bars-chart';
import { figure, wideAndNarrow } from '../charts/figure';
import { chartStyle } from '../charts/style';
import { answerStyle, askedLine, sectionOf } from '../formats/html';
import { type Bilingual, text } from '../language';

const MOST_BARS = 15;
const BAR_HEIGHT = 34;
const BAR_AND_LABEL_HEIGHT = 46;
// about as wide as the column of a page on a screen and on a phone, so that letters keep their size
const WIDE = 920;
const NARROW = 300;
// what is left for the bars beside the longest label
const LEAST_ROOM = 160;

/** Returns the bars of an answer that counts by classes; none where it is of another kind. */
const barsOf = ({ columns, rows, isList }: Answer, language: Language): readonly Bar[] => {
  const at = columns.findIndex(({ kind }) => kind === 'count');
  if (isList === true || at < 1) return [];
  const spoken = spokenIn(language);
  // nothing is drawn for a count that is not told
  const bars = rows
    .filter((row) => !isHidden(row[at]))
    .map((row): Bar => {
      const label = columns
        .slice(0, at)
        .map((column, i) => spoken(column, row[i]))
        .filter((each) => each !== '')
        .join(', ');
      const count = Number(row[at] ?? 0);
      return {
        label,
        parts: [{ count, colour: 'blue' }],
        shown: spoken(columns[at] ?? { kind: 'count' }, count),
      };
    });
  return bars.filter(({ parts: [part] }) => (part?.count ?? 0) > 0);
};

const FIRST_ONES = (drawn: number, all: number): Bilingual =>
  text(
    `Diagrammā ir pirmie ${drawn} no ${all}; tabulā ir visi.`,
    `The chart shows the first ${drawn} of ${all}; the table shows all.`,
  );

const drawn = async (answer: Answer, language: Language): Promise<Html> => {
  const all = barsOf(answer, language);
  if (all.length === 0) return nothing;
  const bars = all.slice(0, MOST_BARS);
  const scale = scaleOf(bars);
  const title = `${answer.title[language]}: ${bars.map(({ label, shown }) => `${label} ${shown}`).join('; ')}`;
  const charts = await wideAndNarrow(
    title,
    (isNarrow) => barsChart(bars, scale, isNarrow ? 'above' : 'before'),
    { width: Math.max(WIDE, scale.labelWidth + LEAST_ROOM), height: bars.length * BAR_HEIGHT },
    { width: NARROW, height: bars.length * BAR_AND_LABEL_HEIGHT },
  );
  if (all.length === bars.length) return figure(charts);
  const key = html`<figcaption>${FIRST_ONES(bars.length, all.length)[language]}</figcaption>`;
  return figure(charts, { key });
};

/** A month's report before it is written as a page. */
interface MonthlyReport {
  readonly title: Bilingual;
  /** The moment at which things were known, where one was given. */
  readonly known: readonly Fact[];
  readonly answers: readonly Answer[];
}

const article = async ({ title, known, answers }: MonthlyReport, language: Language): Promise<Html> => {
  const sections: Html[] = [];
  // the title says what was asked
  for (const answer of answers)
    sections.push(sectionOf({ ...answer, asked: [] }, language, await drawn(answer, language)));
  return html`<h1>${title[language]}</h1>
    ${askedLine(known, language)} ${sections}`;
};

// on the widest screen that is called narrow, letters would be twice as large
const narrowStyle = '.narrow svg{max-width:26rem}';

/** Writes the report of a month as one page in Latvian and English that loads nothing, with charts, and opens in one of them. */
export const monthlyPage = async (report: MonthlyReport, opensIn: Language): Promise<string> =>
  bilingualPage({
    title: report.title,
    articles: { lv: await article(report, 'lv'), en: await article(report, 'en') },
    style: `${chartStyle}\n${narrowStyle}\n${answerStyle}`,
    opensIn,
  });
