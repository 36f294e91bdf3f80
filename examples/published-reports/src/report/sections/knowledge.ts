import { html, type Html, table } from '@pavadonis/page';
import type { KnownLater, KnownThenAndNow, ReportData } from '../report-data';
import type { Speech } from '../speech';
import type { Section } from '@pavadonis/page';

const counted = (events: readonly KnownLater[], { texts, format }: Speech): string =>
  (['late', 'amended', 'voided'] as const)
    .map((how) => ({ how, count: events.filter((event) => event.how === how).length }))
    .filter(({ count }) => count > 0)
    .map(({ how, count }) => texts.knowledge.how[how](format.whole(count)))
    .join('; ');

const eventsOf = ({ events }: KnownThenAndNow, speech: Speech): Html | string => {
  const { texts, format } = speech;
  if (events.length === 0) return texts.knowledge.none;
  const lines = events.map(
    ({ type, on, recordedOn, position }) =>
      html`<li>
        <code>${type}</code>
        ${texts.knowledge.event(format.date(on), format.date(recordedOn), format.whole(position))}
      </li>`,
  );
  return html`<details>
    <summary>${counted(events, speech)}</summary>
    <ul>
      ${lines}
    </ul>
  </details>`;
};

/** Writes the section on the difference between figures as known when they were published and as known today. */
export const knowledgeSection = ({ knowledge }: ReportData, speech: Speech): Section => {
  const { texts, format, say } = speech;
  const text = texts.knowledge;
  return {
    id: 'knowledge',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${table<KnownThenAndNow>(
        text.table,
        [
          { label: text.figure, kind: 'heading', cell: ({ what }) => format.sentence(say(what)) },
          { label: text.knownOn, kind: 'number', cell: ({ knownOn }) => format.date(knownOn) },
          { label: text.then, kind: 'number', cell: ({ then }) => format.whole(then) },
          { label: text.now, kind: 'number', cell: ({ now }) => format.whole(now) },
          { label: text.difference, kind: 'number', cell: ({ then, now }) => format.difference(now - then) },
          { label: text.events, kind: 'text', cell: (each) => eventsOf(each, speech) },
        ],
        knowledge,
        { stacked: true },
      )}`,
  };
};
