import type { TopLevelSpec } from 'vega-lite' with { 'resolution-mode': 'import' };
import { type Html, html, trusted } from '../html';
import { paint } from '../palette';

/** Width and height in the units of the drawing; it is scaled to the width there is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a chart draws, and the room that it leaves for labels around it. */
export interface Drawing {
  readonly layer: Extract<TopLevelSpec, { layer: unknown }>['layer'];
  readonly room: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

const AXIS = {
  labelColor: paint('muted'),
  titleColor: paint('muted'),
  tickColor: paint('grid'),
  domainColor: paint('grid'),
  gridColor: paint('grid'),
  labelFontSize: 12,
  titleFontSize: 12,
  titleFontWeight: 'normal',
} as const;

const specOf = ({ layer, room }: Drawing, { width, height }: Size): TopLevelSpec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  layer,
  width: width - room.left - room.right,
  height: height - room.top - room.bottom,
  padding: room,
  // without a canvas the width of texts is only guessed, so nothing may depend on it
  autosize: 'none',
  background: 'transparent',
  config: {
    // a text beside the chart says what its marks say; hundreds of labelled marks would only be in the way
    aria: false,
    font: 'system-ui, sans-serif',
    view: { stroke: null },
    axis: AXIS,
  },
});

/** Draws a chart; `title` says in words what it shows. The same drawing always gives the same markup. */
export const chart = async (drawing: Drawing, size: Size, title: string): Promise<Html> => {
  // both are ES modules, which only an import at run time can load from here
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(vegaLite.compile(specOf(drawing, size)).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const [, viewBox = '', content = ''] = /^<svg [^>]*viewBox="([^"]*)"[^>]*>(.*)<\/svg>$/s.exec(svg) ?? [];
  return html`<svg role="img" viewBox="${viewBox}">
    <title>${title}</title>
    ${trusted(content)}
  </svg>`;
};
