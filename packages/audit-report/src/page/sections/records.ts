import { type Html, html, longTable, nothing, type Section, table } from '@pavadonis/page';
import type {
  ChangedField,
  LateEntry,
  Recorder,
  ReportedCorrection,
} from '../../report/reported-record-keeping';
import { eventLine, positionText, userText } from '../event';
import type { Speech } from '../speech';

const recordedOn = (position: number, { eventAt, notation, texts }: Speech): string => {
  const event = eventAt(position);
  return event === undefined ? texts.none : notation.moment(event.recordedAt);
};

const recordedBy = (position: number, { eventAt, texts }: Speech): string => {
  const event = eventAt(position);
  return event === undefined ? texts.none : userText(event.by);
};

const streamOf = (position: number, { eventAt }: Speech): Html =>
  html`<code>${eventAt(position)?.stream ?? ''}</code>`;

const lateTable = (late: readonly LateEntry[], speech: Speech): Html => {
  const { texts, notation } = speech;
  const text = texts.records;
  return longTable<LateEntry>(
    text.late,
    [
      {
        label: text.event,
        kind: 'heading',
        cell: ({ event }) => html`<span>${eventLine(event, speech)} ${streamOf(event, speech)}</span>`,
      },
      { label: text.recorded, kind: 'text', cell: ({ event }) => recordedOn(event, speech) },
      { label: text.by, kind: 'text', cell: ({ event }) => recordedBy(event, speech) },
      { label: text.daysLate, kind: 'number', cell: ({ daysLate }) => notation.whole(daysLate) },
    ],
    late,
    speech,
  );
};

const valueOf = (value: unknown, { texts }: Speech): string =>
  value === undefined ? texts.records.absent : typeof value === 'string' ? value : JSON.stringify(value);

const changeOf = ({ field, isHidden, from, to }: ChangedField, speech: Speech): Html =>
  isHidden
    ? html`<code>${field}</code>: ${speech.texts.records.hidden}`
    : html`<code>${field}</code>: ${valueOf(from, speech)} → ${valueOf(to, speech)}`;

const correctionsTable = (corrections: readonly ReportedCorrection[], speech: Speech): Html => {
  const text = speech.texts.records;
  return longTable<ReportedCorrection>(
    text.corrections,
    [
      {
        label: text.event,
        kind: 'heading',
        cell: ({ event }) => html`<span>${eventLine(event, speech)} ${streamOf(event, speech)}</span>`,
      },
      {
        label: text.correction,
        kind: 'text',
        cell: ({ how, correction }) =>
          html`<span>${text[how]} <small>${positionText(correction, speech)}</small></span>`,
      },
      {
        label: text.changes,
        kind: 'text',
        cell: ({ changes }) =>
          changes.length === 0
            ? nothing
            : html`<ul>
                ${changes.map((each) => html`<li>${changeOf(each, speech)}</li> `)}
              </ul>`,
      },
      { label: text.recorded, kind: 'text', cell: ({ correction }) => recordedOn(correction, speech) },
      { label: text.by, kind: 'text', cell: ({ correction }) => recordedBy(correction, speech) },
    ],
    corrections,
    speech,
  );
};

/** How much a user recorded, or all of them. */
interface Recording extends Pick<Recorder, 'events' | 'late' | 'corrections'> {
  readonly user: string;
  readonly first: string;
  readonly last: string;
}

const recordersTable = (recorders: readonly Recorder[], { texts, notation }: Speech): Html => {
  const text = texts.records;
  const sumOf = (key: 'events' | 'late' | 'corrections'): number =>
    recorders.reduce((sum, each) => sum + each[key], 0);
  return table<Recording>(
    text.recorders,
    [
      { label: text.user, kind: 'heading', cell: ({ user }) => user },
      { label: text.count, kind: 'number', cell: (each) => notation.whole(each.events) },
      { label: text.lateCount, kind: 'number', cell: (each) => notation.whole(each.late) },
      { label: text.correctionCount, kind: 'number', cell: (each) => notation.whole(each.corrections) },
      { label: text.first, kind: 'text', cell: ({ first }) => first },
      { label: text.last, kind: 'text', cell: ({ last }) => last },
    ],
    recorders.map(({ first, last, ...each }) => ({
      ...each,
      user: userText(each),
      first: notation.moment(first),
      last: notation.moment(last),
    })),
    {
      stacked: true,
      total: {
        user: text.allUsers,
        events: sumOf('events'),
        late: sumOf('late'),
        corrections: sumOf('corrections'),
        first: '',
        last: '',
      },
    },
  );
};

/** Writes the section on how the log was kept. */
export const recordsSection = (speech: Speech): Section => {
  const { late, corrections, recorders } = speech.report.recordKeeping;
  const text = speech.texts.records;
  return {
    id: 'records',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${recorders.length === 0 ? nothing : recordersTable(recorders, speech)}
      ${late.length === 0 ? html`<p>${text.noLate}</p>` : lateTable(late, speech)}
      ${corrections.length === 0 ? html`<p>${text.noCorrections}</p>` : correctionsTable(corrections, speech)}`,
  };
};
