import { type Html, html, nothing } from '@pavadonis/page';
import { eventTypeText } from '@pavadonis/texts';
import type { ReportedEvent, ReportedUser } from '../report/reported-event';
import type { Speech } from './speech';

/** Writes who recorded something: the pseudonym, the role and the provider. */
export const userText = ({ actor, role, provider }: ReportedUser): string =>
  provider === undefined ? `${actor} (${role})` : `${actor} (${role}, ${provider})`;

/** Writes the position of an event with the digits that it has in the JSON, so that a reader finds it there. */
export const positionText = (position: number, { texts }: Speech): string =>
  texts.event.position(String(position));

const evidenceOf = ({ evidence }: ReportedEvent, { texts, notation }: Speech): Html => {
  if (evidence.length === 0) return nothing;
  const documents = evidence.map(({ kind, issuedOn, issuer }) =>
    [kind, issuer, issuedOn === undefined ? undefined : notation.date(issuedOn)]
      .filter((each) => each !== undefined)
      .join(', '),
  );
  return html`; ${texts.event.evidence} ${documents.join('; ')}`;
};

/** Writes an event in one line: its type, its day and its position. `on` is the day as it holds, if an amendment changed it. */
export const eventLine = (position: number, speech: Speech, on?: string): Html => {
  const event = speech.eventAt(position);
  const place = positionText(position, speech);
  return event === undefined
    ? html`${place}`
    : html`${eventTypeText(event.type, speech.language)} ${speech.notation.date(on ?? event.on)}
        <small>${place}</small>`;
};

/** Writes an event with its recording: when it was recorded, by whom and on what evidence. */
export const eventWithRecording = (position: number, speech: Speech, on?: string): Html => {
  const event = speech.eventAt(position);
  const line = eventLine(position, speech, on);
  if (event === undefined) return line;
  const { texts, notation } = speech;
  const recorded = texts.event.recorded(notation.moment(event.recordedAt), userText(event.by));
  return html`${line} <small>${recorded}${evidenceOf(event, speech)}</small>`;
};

/** Writes a list of events. */
export const eventList = (lines: readonly Html[]): Html =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li> `)}
  </ul>`;
