import { bilingualPage, type Html, html, nothing } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { Answer } from '../answer/answer';
import { spokenIn } from '../answer/spoken';
import { type Bar, barsChart, scaleOf } from '../charts/bars-chart';
import { chart } from '../charts/chart';
import { figure } from '../charts/figure';
import { chartStyle } from '../charts/style';
import { sectionOf } from '../formats/html';
import type { Bilingual } from '../language';

const MOST_BARS = 15;
const BAR_HEIGHT = 34;
const WIDTH = 640;

/** Returns the bars of an answer that counts by classes; none where it is of another kind, or long. */
const barsOf = ({ columns, rows, isList }: Answer, language: Language): readonly Bar[] => {
  const at = columns.findIndex(({ kind }) => kind === 'count');
  if (isList === true || at < 1) return [];
  const spoken = spokenIn(language);
  const bars = rows.map((row): Bar => {
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
  return bars.filter(({ parts: [part] }) => (part?.count ?? 0) > 0).slice(0, MOST_BARS);
};

const drawn = async (answer: Answer, language: Language): Promise<Html> => {
  const bars = barsOf(answer, language);
  if (bars.length === 0) return nothing;
  const title = `${answer.title[language]}: ${bars.map(({ label, shown }) => `${label} ${shown}`).join('; ')}`;
  const size = { width: WIDTH, height: 20 + bars.length * BAR_HEIGHT };
  return figure(await chart(barsChart(bars, scaleOf(bars)), size, title));
};

const article = async (title: Bilingual, answers: readonly Answer[], language: Language): Promise<Html> => {
  const sections: Html[] = [];
  for (const answer of answers) sections.push(sectionOf(answer, language, await drawn(answer, language)));
  return html`<h1>${title[language]}</h1>
    ${sections}`;
};

/** Writes the report of a month as one page in Latvian and English that loads nothing, with charts. */
export const monthlyPage = async (title: Bilingual, answers: readonly Answer[]): Promise<string> =>
  bilingualPage({
    title,
    articles: { lv: await article(title, answers, 'lv'), en: await article(title, answers, 'en') },
    style: chartStyle,
  });
