import { html, nothing, type Section } from '@pavadonis/page';
import type { Speech } from '../speech';

/** Writes the section on how a reader checks the report. */
export const checkSection = ({ report, texts }: Speech): Section => {
  const text = texts.check;
  const isProven = report.events.some(({ proof }) => proof !== undefined);
  const isWithoutProofs = report.figures.length > 0 && !isProven;
  return {
    id: 'check',
    title: text.title,
    content: html`<p>${text.lead}</p>
      <ol>
        ${text.steps.map((step) => html`<li>${step}</li> `)}
      </ol>
      <p>${text.program}</p>
      ${isWithoutProofs ? html`<p class="no">${text.withoutProofs}</p>` : nothing}`,
  };
};
