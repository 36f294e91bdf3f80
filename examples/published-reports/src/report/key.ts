import { type Colour, paint } from '@pavadonis/cli/charts';
import { type Html, html } from '@pavadonis/page';

/** The look of an entry in a chart: a filled shape, a shaded band, a ring or a line. */
type Mark = 'fill' | 'band' | 'ring' | 'line' | 'dashes';

export interface KeyEntry {
  readonly mark: Mark;
  readonly colour: Colour;
  readonly label: string;
}

const shape = (mark: Mark, colour: Colour): Html => {
  switch (mark) {
    case 'fill':
      return html`<rect x="2" y="2" width="12" height="12" rx="2" fill="${paint(colour)}" />`;
    case 'band':
      return html`<rect x="1" y="1" width="14" height="14" fill="${paint(colour)}" fill-opacity=".3" />`;
    case 'ring':
      return html`<circle
        cx="8"
        cy="8"
        r="4.5"
        fill="${paint('paper')}"
        stroke="${paint(colour)}"
        stroke-width="2"
      />`;
    case 'line':
      return html`<path d="M0 8H16" stroke="${paint(colour)}" stroke-width="3" />`;
    case 'dashes':
      return html`<path d="M0 8H16" stroke="${paint(colour)}" stroke-width="3" stroke-dasharray="4 2" />`;
  }
};

/** Draws the key to a chart. */
export const key = (entries: readonly KeyEntry[]): Html =>
  html`<ul class="key">
    ${entries.map(
      ({ mark, colour, label }) =>
        html`<li><svg viewBox="0 0 16 16" aria-hidden="true">${shape(mark, colour)}</svg>${label}</li>`,
    )}
  </ul>`;
