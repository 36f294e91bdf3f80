import { type Column, html, type Html } from '@pavadonis/page';
import type { AccessEvent } from '../report/access-report';
import type { RecordedFact } from '../report/recorded-fact';
import { factList } from './fact';
import type { Speech } from './speech';

/** Names an event in a line: its type and its number. */
export const eventName = (position: number, { eventAt, say, texts }: Speech): string => {
  const event = eventAt(position);
  const number = texts.data.number(String(position));
  return event === undefined ? number : `${say(event.name)} (${number})`;
};

/** Names events by their numbers. */
export const eventNumbers = (positions: readonly number[], { texts }: Speech): string =>
  positions.map((each) => texts.data.number(String(each))).join(', ');

/** An event as a row of a table: what it says there, and what is noted of it. */
export interface EventRow {
  readonly event: AccessEvent;
  readonly on: string;
  readonly facts: readonly RecordedFact[];
  readonly note?: string;
}

const heading = ({ event, on, note }: EventRow, { say, notation, texts }: Speech): Html =>
  html`<span
    >${say(event.name)} ${notation.date(on)} <small>${texts.data.number(String(event.position))}</small>${
      note === undefined ? html`` : html` <em>${note}</em>`
    }</span
  >`;

const recorded = ({ event }: EventRow, { notation }: Speech): Html =>
  html`<span
    >${notation.moment(event.recordedAt)}
    <small
      >${Object.values({ ...event.recording, commandId: '', traceparent: '' })
        .filter((each) => each !== '')
        .join(', ')}</small
    ></span
  >`;

/** Returns the columns of a table of events. */
export const eventColumns = (speech: Speech): readonly Column<EventRow>[] => {
  const { data } = speech.texts;
  return [
    { label: data.event, kind: 'heading', cell: (row) => heading(row, speech) },
    { label: data.facts, kind: 'text', cell: ({ facts }) => factList(facts, speech) },
    {
      label: data.evidence,
      kind: 'text',
      cell: ({ event }) => html`${event.evidence.map((each) => factList(each, speech))}`,
    },
    { label: data.recorded, kind: 'text', cell: (row) => recorded(row, speech) },
  ];
};
