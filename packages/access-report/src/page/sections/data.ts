import { html, type Section, table } from '@pavadonis/page';
import { partName, parts } from '../../gather/purposes';
import type { AccessEvent } from '../../report/access-report';
import { eventColumns, type EventRow } from '../event';
import type { Speech } from '../speech';

/** Returns the event as it holds; undefined where it does not. */
const heldRow = (event: AccessEvent, { texts }: Speech): EventRow | undefined => {
  const { standing, on, facts } = event;
  if (standing._tag === 'Holds') return { event, on, facts };
  if (standing._tag !== 'Amended') return undefined;
  return { event, on: standing.on, facts: standing.facts, note: texts.data.amended };
};

const byDay = (a: EventRow, b: EventRow): number =>
  a.on === b.on ? a.event.position - b.event.position : a.on < b.on ? -1 : 1;

/** Writes the section of all that holds, by part of the file. */
export const dataSection = (speech: Speech): Section => {
  const { report, texts, say } = speech;
  const rows = report.events.flatMap((event) => heldRow(event, speech) ?? []);
  const columns = eventColumns(speech);
  const tables = parts.flatMap((part) => {
    const ofPart = rows.filter(({ event }) => event.part === part).toSorted(byDay);
    return ofPart.length === 0 ? [] : [table(say(partName(part)), columns, ofPart, { stacked: true })];
  });
  return {
    id: 'data',
    title: texts.data.title,
    content: html`<p>${texts.data.lead}</p>
      ${tables.length === 0 ? html`<p>${texts.data.nothing}</p>` : tables}`,
  };
};
