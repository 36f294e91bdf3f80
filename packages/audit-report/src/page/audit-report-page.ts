import { bilingualPage, html, type Html, nothing, sectionId, writtenSection } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { AuditReport } from '../report/audit-report';
import { checkSection } from './sections/check';
import { figuresSection } from './sections/figures';
import { findingsSection } from './sections/findings';
import { logSection } from './sections/log';
import { recordsSection } from './sections/records';
import { sealSection } from './sections/seal';
import { type Speech, speechOf } from './speech';
import { en } from './texts/en';
import { lv } from './texts/lv';

const STYLE = `pre{white-space:pre-wrap;padding:.8rem 1rem;border:1px solid var(--grid);border-radius:.5rem}
small{color:var(--muted)}
td small{font-size:.85em}
td li{margin:.1rem 0}
ol li{max-width:46rem;padding:.15rem 0}`;

const knowledge = ({ report, texts, notation }: Speech): Html => {
  const { knownAt } = report.asked;
  if (knownAt === undefined) return nothing;
  const text =
    knownAt._tag === 'Position'
      ? texts.knownUpTo(String(knownAt.position))
      : texts.knownUntil(notation.moment(knownAt.instant));
  return html`<p>${text}</p>`;
};

const verdictText = ({ report: { seal }, texts: { summary } }: Speech): Html => {
  if (seal._tag === 'NotGiven') return html`${summary.notGiven}`;
  return seal.verdict._tag === 'Holds'
    ? html`<span class="yes">${summary.holds}</span>`
    : html`<span class="no">${summary.differs}</span>`;
};

const summaryOf = (speech: Speech): Html => {
  const { report, texts, notation } = speech;
  const { findings, recordKeeping, log } = report;
  const text = texts.summary;
  const countOf = (severity: string): string =>
    notation.whole(
      findings.filter((each) => each.severity === severity).reduce((sum, { count }) => sum + count, 0),
    );
  const tiles = [
    [text.seal, verdictText(speech)],
    [text.breaches, countOf('breach')],
    [text.warnings, countOf('warning')],
    [text.notices, countOf('notice')],
    [text.late, notation.whole(recordKeeping.late.length)],
    [text.corrections, notation.whole(recordKeeping.corrections.length)],
    [text.events, notation.whole(log.events)],
  ] as const;
  return html`<dl class="summary">
    ${tiles.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl>`;
};

const articleOf = (report: AuditReport, language: Language): Html => {
  const speech = speechOf(report, language);
  const { texts, notation, say } = speech;
  const sections = [
    logSection(speech),
    sealSection(speech),
    findingsSection(speech),
    recordsSection(speech),
    figuresSection(speech),
    checkSection(speech),
  ];
  return html`<header>
      <h1>${texts.title}</h1>
      <p class="subtitle">${texts.subtitle(notation.date(report.asked.asOf))}</p>
      ${knowledge(speech)}
      ${
        report.remarks.length === 0
          ? nothing
          : html`<aside class="remark">
              ${report.remarks.map((remark) => html`<p>${say(remark)}</p> `)}
            </aside>`
      }
      ${summaryOf(speech)}
      <nav aria-label="${texts.contents}">
        <ol>
          ${sections.map(
            (section) =>
              html`<li><a href="#${sectionId(speech.language, section)}">${section.title}</a></li> `,
          )}
        </ol>
      </nav>
    </header>
    ${sections.map((section) => writtenSection(speech.language, section))}`;
};

/**
 * Writes an audit report as one HTML page, in Latvian first and English beside it. It loads nothing and runs no script, and every
 * text in it is escaped. The same report gives the same page, byte for byte, by the same version of Node.
 */
export const auditReportPage = (report: AuditReport): string =>
  bilingualPage({
    title: { lv: lv.title, en: en.title },
    articles: { lv: articleOf(report, 'lv'), en: articleOf(report, 'en') },
    style: STYLE,
  });
