import { type Html, html, longTable, type Section, table } from '@pavadonis/page';
import { severityText } from '@pavadonis/texts';
import type { FindingsOfKind, ReportedFinding } from '../../report/reported-findings';
import { eventList, eventWithRecording } from '../event';
import type { Speech } from '../speech';

const kindsTable = (kinds: readonly FindingsOfKind[], { texts, notation, language, say }: Speech): Html => {
  const text = texts.findings;
  return table<FindingsOfKind>(
    text.table,
    [
      {
        label: text.kind,
        kind: 'heading',
        cell: ({ kind }) => html`<a href="#${language}-finding-${kind}">${kind}</a>`,
      },
      // a text with days in it is that of the first finding
      { label: text.what, kind: 'text', cell: ({ found: [first] }) => (first ? say(first.text) : '') },
      { label: text.severity, kind: 'text', cell: ({ severity }) => severityText(severity, language) },
      { label: text.count, kind: 'number', cell: ({ count }) => notation.whole(count) },
      {
        label: text.source,
        kind: 'text',
        cell: ({ source, policies }) => [source === 'inference' ? text.ours : source, ...policies].join('; '),
      },
    ],
    kinds,
    { stacked: true },
  );
};

const foundTable = ({ severity, count, found }: FindingsOfKind, speech: Speech): Html => {
  const { texts, notation, say, language } = speech;
  const text = texts.findings;
  const days = ({ on, to }: ReportedFinding): string =>
    to === undefined ? notation.date(on) : `${notation.date(on)} – ${notation.date(to)}`;
  return longTable<ReportedFinding>(
    `${severityText(severity, language)}: ${notation.whole(count)}`,
    [
      { label: text.day, kind: 'heading', cell: days },
      { label: text.stream, kind: 'text', cell: ({ stream }) => html`<code>${stream}</code>` },
      { label: text.what, kind: 'text', cell: (each) => say(each.text) },
      {
        label: text.events,
        kind: 'text',
        cell: ({ events }) =>
          events.length === 0
            ? text.noEvents
            : eventList(events.map((position) => eventWithRecording(position, speech))),
      },
    ],
    found,
    speech,
  );
};

/** Writes the section on the findings, by kind. */
export const findingsSection = (speech: Speech): Section => {
  const { report, texts, language } = speech;
  const { findings } = report;
  const text = texts.findings;
  return {
    id: 'findings',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${
        findings.length === 0
          ? html`<p class="yes">${text.nothing}</p>`
          : html`${kindsTable(findings, speech)}
            ${findings.map(
              (kind) =>
                html`<h3 id="${language}-finding-${kind.kind}"><code>${kind.kind}</code></h3>
                  ${foundTable(kind, speech)}`,
            )}`
      }`,
  };
};
