import {
  bilingualPage,
  type Fact,
  facts,
  html,
  type Html,
  nothing,
  sectionId,
  type Section,
  writtenSection,
} from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { AccessReport } from '../report/access-report';
import {
  periodsSection,
  purposesSection,
  recipientsSection,
  rightsSection,
  sourcesSection,
} from './sections/about';
import { correctedSection } from './sections/corrected';
import { dataSection } from './sections/data';
import { elsewhereSection } from './sections/elsewhere';
import { type Speech, speechOf } from './speech';
import { en } from './texts/en';
import { lv } from './texts/lv';

const STYLE = `small{color:var(--muted)}
td small{font-size:.85em}
td li{margin:.1rem 0}
.review{color:var(--vermilion);font-weight:600}`;

const fate = ({ report: { forgetting, unopened }, texts, notation }: Speech): Html => {
  const { requested, forgotten } = forgetting;
  const lines = [
    ...(requested === undefined
      ? []
      : [
          texts.pending(
            notation.date(requested.on),
            notation.date(requested.dueOn),
            texts.grounds[requested.ground],
          ),
        ]),
    ...new Set(forgotten.map(({ on, ground }) => texts.forgotten(notation.date(on), texts.grounds[ground]))),
    ...unopened.map(({ reason, places }) => texts.unopenedPlaces[reason](notation.whole(places))),
    ...(forgotten.length > 0 || unopened.some(({ reason }) => reason === 'destroyed') ? [texts.remains] : []),
  ];
  return lines.length === 0
    ? nothing
    : html`<aside class="remark">${lines.map((line) => html`<p>${line}</p> `)}</aside>`;
};

const reviewBanner = ({ report: { review }, texts, notation }: Speech): Html => {
  if (review.length === 0) return nothing;
  const total = review.reduce((sum, each) => sum + each.facts, 0);
  return html`<aside class="remark">
    <p><strong>${texts.toReview(notation.whole(total))}</strong></p>
    <p>
      ${review.map((each) => `${texts.reviewReasons[each.reason]} (${notation.whole(each.facts)})`).join(', ')}
    </p>
  </aside>`;
};

const fileSection = ({ report, texts, notation }: Speech): Section => {
  const text = texts.file;
  const [first, last] = [report.events[0], report.events.at(-1)];
  const all: readonly Fact[] = [
    [text.streams, html`${report.streams.map((each) => html`<code>${each}</code> `)}`],
    [text.events, notation.whole(report.events.length)],
    ...(first === undefined ? [] : [[text.first, notation.moment(first.recordedAt)] as const]),
    ...(last === undefined ? [] : [[text.last, notation.moment(last.recordedAt)] as const]),
  ];
  return {
    id: 'file',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${facts(all)}`,
  };
};

const articleOf = (report: AccessReport, language: Language): Html => {
  const speech = speechOf(report, language);
  const { texts, notation, say } = speech;
  const sections = [
    fileSection(speech),
    purposesSection(speech),
    recipientsSection(speech),
    periodsSection(speech),
    sourcesSection(speech),
    dataSection(speech),
    correctedSection(speech),
    ...elsewhereSection(speech),
    rightsSection(speech),
  ];
  return html`<header>
      <h1>${texts.title}</h1>
      <p class="subtitle">${texts.subtitle(notation.date(report.asOf))}</p>
      ${reviewBanner(speech)} ${fate(speech)} ${report.remarks.map((remark) => html`<p>${say(remark)}</p> `)}
      <nav aria-label="${texts.contents}">
        <ol>
          ${sections.map(
            (section) => html`<li><a href="#${sectionId(language, section)}">${section.title}</a></li> `,
          )}
        </ol>
      </nav>
    </header>
    ${sections.map((section) => writtenSection(language, section))}`;
};

/**
 * Writes an access report as one HTML page, in Latvian first and English beside it. It loads nothing and runs no script, and all
 * texts in it are escaped. The same report gives the same page, byte for byte, by the same version of Node.
 */
export const accessReportPage = (report: AccessReport): string =>
  bilingualPage({
    title: { lv: lv.title, en: en.title },
    articles: { lv: articleOf(report, 'lv'), en: articleOf(report, 'en') },
    style: STYLE,
  });
