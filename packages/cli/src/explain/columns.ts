import type { ExplainedEvent, NamedEvent } from '@pavadonis/audit';
import type { Recordable, StreamName } from '@pavadonis/domain';
import { eventTypeText } from '@pavadonis/texts';
import type { ColumnOf } from '../answer/answer';
import { text } from '../language';
import { classColumn, column } from '../questions/columns';

/** An event behind a row, as it is listed. */
export interface ListedEvent extends NamedEvent {
  /** The row that it is behind. */
  readonly row: StreamName;
  /** The position of the event that it corrects; absent where it is no correction. */
  readonly corrects?: number;
}

/** Lists events with their corrections. */
export const listed = (row: StreamName, events: readonly ExplainedEvent[]): readonly ListedEvent[] =>
  events.flatMap(({ corrections, ...event }) => [
    { ...event, row },
    ...corrections.map((each) => ({ ...each, row, corrects: event.position })),
  ]);

const isType = (code: string): code is Recordable['type'] => /^[A-Z][A-Za-z]+$/.test(code);

/** Makes the column of the file that counts. */
export const fileColumn = <Row>(of: (row: Row) => string): ColumnOf<Row> =>
  column(
    'file',
    'text',
    text('Lieta', 'File'),
    text('Lieta ar pseidonīmu, kas tiek skaitīta', 'The file that counts, under a pseudonym'),
    of,
  );

/** The columns of events: where each stands, when it happened, and who recorded it. */
const eventColumns: readonly ColumnOf<NamedEvent>[] = [
  column(
    'position',
    'count',
    text('Vieta', 'Position'),
    text('Notikuma vieta žurnālā', 'The position of the event in the log'),
    ({ position }) => position,
  ),
  classColumn(
    'event',
    text('Notikums', 'Event'),
    text('Notikuma veids', 'The type of the event'),
    (code) => (isType(code) ? text(eventTypeText(code, 'lv'), eventTypeText(code, 'en')) : text(code, code)),
    ({ type }) => type,
  ),
  column(
    'on',
    'day',
    text('Diena', 'Day'),
    text('Diena, kad tas noticis', 'The day on which it happened'),
    ({ on }) => on,
  ),
  column(
    'recorded_at',
    'moment',
    text('Ierakstīts', 'Recorded'),
    text('Kad tas ierakstīts', 'When it was recorded'),
    ({ recordedAt }) => recordedAt,
  ),
  column(
    'actor',
    'text',
    text('Kas', 'Who'),
    text('Kas to ierakstīja, ar pseidonīmu', 'Who recorded it, under a pseudonym'),
    ({ by }) => by.actor,
  ),
  column('role', 'text', text('Loma', 'Role'), text('Kādā lomā', 'In which role'), ({ by }) => by.role),
  column(
    'documents',
    'text',
    text('Dokumenti', 'Documents'),
    text('Pamatojošo dokumentu veidi', 'The kinds of the documents that show it'),
    ({ evidence }) => evidence.map(({ kind }) => kind).join(', '),
  ),
];

/** The columns of listed events, with the row in front, and what each corrects behind. */
export const listedColumns: readonly ColumnOf<ListedEvent>[] = [
  fileColumn(({ row }) => row),
  ...eventColumns,
  column(
    'corrects',
    'count',
    text('Labo', 'Corrects'),
    text('Notikuma vieta, ko tas labo vai anulē', 'The position of the event that it amends or voids'),
    ({ corrects }) => corrects,
  ),
];
