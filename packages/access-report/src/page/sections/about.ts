import { html, type Html, type Section, table } from '@pavadonis/page';
import type { DataSource, Purpose, Recipient, RetentionPeriod } from '../../report/access-report';
import { eventNumbers } from '../event';
import { shownText } from '../fact';
import type { Speech } from '../speech';

/** Writes the section of purposes. */
export const purposesSection = (speech: Speech): Section => {
  const { report, texts, notation, say } = speech;
  const text = texts.purposes;
  return {
    id: 'purposes',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${table<Purpose>(
        text.title,
        [
          { label: text.part, kind: 'heading', cell: ({ name }) => say(name) },
          { label: text.purpose, kind: 'text', cell: ({ purpose }) => say(purpose) },
          { label: text.events, kind: 'number', cell: ({ events }) => notation.whole(events) },
        ],
        report.purposes,
        { stacked: true },
      )}`,
  };
};

const recipientText = (recipient: Recipient, speech: Speech): Html => {
  const { kind, value } = recipient;
  if (kind === 'member_state' && value !== undefined) return html`${speech.country(value)}`;
  const text = shownText(recipient, speech);
  return kind === 'provider' || kind === 'operation' ? html`<code>${text}</code>` : text;
};

/** Writes the section of recipients, who have to be told of a forgetting. */
export const recipientsSection = (speech: Speech): Section => {
  const { report, texts } = speech;
  const text = texts.recipients;
  return {
    id: 'recipients',
    title: text.title,
    content: html`<p>${text.lead}</p>
      <p>${text.toTell}</p>
      ${
        report.recipients.length === 0
          ? html`<p>${text.nobody}</p>`
          : table<Recipient>(
              text.title,
              [
                { label: text.recipient, kind: 'heading', cell: (each) => recipientText(each, speech) },
                { label: text.kind, kind: 'text', cell: ({ kind }) => text.kinds[kind] },
                {
                  label: text.events,
                  kind: 'text',
                  cell: ({ events, holds }) =>
                    html`${eventNumbers(events, speech)}${holds ? html`` : html` <em>${text.corrected}</em>`}`,
                },
              ],
              report.recipients,
              { stacked: true },
            )
      }`,
  };
};

const confirmedText = ({ confirmed, isHeld }: RetentionPeriod, { texts, notation }: Speech): Html => {
  const text = texts.periods;
  const until = confirmed === undefined ? text.notConfirmed : notation.date(confirmed.keptUntil);
  return html`${until}${isHeld === true ? html`; ${text.held}` : html``}`;
};

/** Writes the section of periods. */
export const periodsSection = (speech: Speech): Section => {
  const { report, texts, notation } = speech;
  const text = texts.periods;
  return {
    id: 'periods',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${table<RetentionPeriod>(
        text.title,
        [
          {
            label: text.about,
            kind: 'heading',
            cell: ({ operationId }) =>
              operationId === undefined ? text.person : html`<code>${operationId}</code>`,
          },
          { label: text.keptUntil, kind: 'text', cell: (each) => confirmedText(each, speech) },
          { label: text.rule, kind: 'text', cell: ({ confirmed }) => confirmed?.source ?? text.unknown },
          {
            label: text.proposed,
            kind: 'text',
            cell: ({ proposedUntil }) =>
              proposedUntil === undefined ? text.unknown : notation.date(proposedUntil),
          },
        ],
        report.periods,
        { stacked: true },
      )}`,
  };
};

/** Writes the section of sources. */
export const sourcesSection = (speech: Speech): Section => {
  const { report, texts } = speech;
  const text = texts.sources;
  return {
    id: 'sources',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${
        report.sources.length === 0
          ? html`<p>${text.nothing}</p>`
          : table<DataSource>(
              text.title,
              [
                { label: text.source, kind: 'heading', cell: (each) => shownText(each, speech) },
                { label: text.kind, kind: 'text', cell: ({ kind }) => text.kinds[kind] },
                { label: text.events, kind: 'text', cell: ({ events }) => eventNumbers(events, speech) },
              ],
              report.sources,
              { stacked: true },
            )
      }`,
  };
};

/** Writes the section of rights. */
export const rightsSection = ({ report, texts, say }: Speech): Section => ({
  id: 'rights',
  title: texts.rights.title,
  content: html`<ul>
    ${report.rights.map((each) => html`<li>${say(each)}</li> `)}
  </ul>`,
});
