import { type Html, html, nothing } from '@pavadonis/page';
import { chart, type Drawing, type Size } from './chart';

/** Draws a chart in two forms, of which the style sheet shows the one that fits. */
export const wideAndNarrow = async (
  title: string,
  draw: (short: boolean, size: Size) => Drawing,
  wide: Size,
  narrow: Size,
): Promise<Html> => {
  const wideChart = await chart(draw(false, wide), wide, title);
  const narrowChart = await chart(draw(true, narrow), narrow, title);
  return html`<div class="wide">${wideChart}</div>
    <div class="narrow">${narrowChart}</div>`;
};

/** Puts a heading above a chart and its key below. */
export const figure = (
  drawn: Html,
  { heading, key = nothing }: { readonly heading?: string; readonly key?: Html } = {},
): Html =>
  html`<figure>${heading === undefined ? nothing : html`<h3>${heading}</h3>`}${drawn}${key}</figure> `;
