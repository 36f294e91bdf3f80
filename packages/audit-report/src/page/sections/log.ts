import { type Fact, facts, html, type Section } from '@pavadonis/page';
import type { Speech } from '../speech';

/** Writes the section on what was asked, and of which log. */
export const logSection = ({ report, texts, notation }: Speech): Section => {
  const { asked, log } = report;
  const text = texts.log;
  const recorded: readonly Fact[] =
    log.recorded === undefined
      ? []
      : [[text.recorded, `${notation.moment(log.recorded.first)} – ${notation.moment(log.recorded.last)}`]];
  return {
    id: 'log',
    title: text.title,
    content: html`<p>${text.lead}</p>
      ${facts([
        [text.asOf, notation.date(asked.asOf)],
        [text.centreDays, notation.whole(asked.centreDays)],
        [text.events, notation.whole(log.events)],
        [text.known, notation.whole(log.known)],
        ...recorded,
        [text.root, html`<code>${log.root}</code>`],
      ])}
      <p class="note">${text.names}</p>`,
  };
};
