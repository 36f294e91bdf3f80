import { bilingualPage, html, type Html, type Section, sectionId, writtenSection } from '@pavadonis/page';
import type { Language } from './language';
import type { ReportData } from './report-data';
import { activeSection } from './sections/active';
import { figuresSection } from './sections/figures';
import { fundingSection } from './sections/funding';
import { goalsSection } from './sections/goals';
import { knowledgeSection } from './sections/knowledge';
import { servedSection } from './sections/served';
import { type Speech, speechOf } from './speech';
import { style } from './style';

const invented = ({ funding: { published } }: ReportData, { texts, format }: Speech): Html => {
  const money = `${format.euros(published.cents)} (${format.month(published.from)} – ${format.month(published.to)})`;
  return html`<aside class="remark">
    <p><strong>${texts.invented.title}</strong></p>
    <p>${texts.invented.people} ${texts.invented.money(money)}</p>
    <p>${texts.invented.real}</p>
  </aside>`;
};

const summary = (data: ReportData, { texts, format }: Speech): Html => {
  const equal = data.figures.filter((each) => each.equal).length;
  const tiles = [
    [texts.summary.equal, `${format.whole(equal)} ${texts.summary.of} ${format.whole(data.figures.length)}`],
    [texts.summary.clients, format.whole(data.clientsSinceStart)],
    [texts.summary.events, format.whole(data.history.events)],
    [texts.summary.asOf, format.date(data.asOf)],
  ] as const;
  return html`<dl class="summary">
    ${tiles.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
};

const contents = (sections: readonly Section[], speech: Speech): Html =>
  html`<nav aria-label="${speech.texts.contents}">
    <ol>
      ${sections.map((section) => html`<li><a href="#${sectionId(speech.language, section)}">${section.title}</a></li>`)}
    </ol>
  </nav>`;

const foot = ({ history }: ReportData, { texts, format }: Speech): Html => {
  const { events, sha256, seed } = history;
  const facts = [
    [texts.foot.events, html`${format.whole(events)}`],
    [texts.foot.sha256, html`<code>${sha256}</code>`],
    ...(seed === undefined ? [] : [[texts.foot.seed, html`${seed}`] as const]),
  ] as const;
  return html`<footer>
    <h2>${texts.foot.title}</h2>
    <p>${texts.invented.people} ${texts.foot.lead}</p>
    <dl class="facts">
      ${facts.map(
        ([label, fact]) =>
          html`<dt>${label}</dt>
            <dd>${fact}</dd>`,
      )}
    </dl>
  </footer>`;
};

const article = async (data: ReportData, language: Language): Promise<Html> => {
  const speech = speechOf(language);
  const { texts, format } = speech;
  const sections = [
    await servedSection(data, speech),
    await activeSection(data, speech),
    await goalsSection(data, speech),
    await fundingSection(data, speech),
    figuresSection(data, speech),
    knowledgeSection(data, speech),
  ];
  const first = data.providers[0]?.from ?? data.asOf;
  return html`<header>
      <h1>${texts.title}</h1>
      <p class="subtitle">${texts.subtitle(format.date(first), format.date(data.asOf))}</p>
      ${invented(data, speech)} ${summary(data, speech)} ${contents(sections, speech)}
    </header>
    ${sections.map((section) => writtenSection(speech.language, section))}${foot(data, speech)}`;
};

/**
 * Writes the report as one HTML page that loads nothing. It shows Latvian first and switches to
 * English without a script; it fits light and dark schemes, a screen, a phone and paper. The same
 * data always give the same page, byte for byte.
 */
export const report = async (data: ReportData): Promise<string> =>
  bilingualPage({
    title: { lv: speechOf('lv').texts.title, en: speechOf('en').texts.title },
    articles: { lv: await article(data, 'lv'), en: await article(data, 'en') },
    style,
  });
