import { html, type Section, table } from '@pavadonis/page';
import type { AccessEvent } from '../../report/access-report';
import { eventColumns, eventName, eventNumbers, type EventRow } from '../event';
import type { Speech } from '../speech';

const noteOf = ({ standing }: AccessEvent, speech: Speech): string | undefined => {
  const text = speech.texts.corrected;
  switch (standing._tag) {
    case 'Holds':
      return undefined;
    case 'Voided':
      return `${text.voided} ${text.by(eventNumbers(standing.by, speech))}`;
    case 'Amended':
      return `${text.amended} ${text.by(eventNumbers(standing.by, speech))}`;
    case 'Corrects':
      return standing.event === undefined
        ? text.correctsNothing
        : text.corrects(eventName(standing.event, speech));
  }
};

/** Writes the section of events that were corrected, as they were recorded at first, and of their corrections. */
export const correctedSection = (speech: Speech): Section => {
  const { report, texts } = speech;
  const rows = report.events.flatMap((event): readonly EventRow[] => {
    const note = noteOf(event, speech);
    return note === undefined ? [] : [{ event, on: event.on, facts: event.facts, note }];
  });
  const { title, lead, nothing } = texts.corrected;
  return {
    id: 'corrected',
    title,
    content: html`<p>${lead}</p>
      ${
        rows.length === 0
          ? html`<p>${nothing}</p>`
          : table(title, eventColumns(speech), rows, { stacked: true })
      }`,
  };
};
