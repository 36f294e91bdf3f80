import { type Html, html, trusted } from '@pavadonis/page';
import type { TopLevelSpec } from 'vega-lite' with { 'resolution-mode': 'import' };
import { paint } from './palette';

/** Width and height in the units of the drawing, which is scaled to the available width. */
export interface Size {
  /** The width, in the units of the drawing. */
  readonly width: number;
  /** The height, in the units of the drawing. */
  readonly height: number;
}

/** The content of a chart, and the room around it for labels. */
export interface Drawing {
  /** The layers of the chart, as Vega-Lite describes them. */
  readonly layer: Extract<TopLevelSpec, { layer: unknown }>['layer'];
  /** The room around the content, in the units of the drawing. */
  readonly room: {
    /** The room at the left. */
    readonly left: number;
    /** The room at the right. */
    readonly right: number;
    /** The room above. */
    readonly top: number;
    /** The room below. */
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
    // a text beside the chart says the same as its marks; hundreds of labelled marks would only be in the way
    aria: false,
    font: 'system-ui, sans-serif',
    view: { stroke: null },
    axis: AXIS,
  },
});

/** Draws a chart; `title` describes it in words. The same drawing always gives the same markup. */
export const chart = async (drawing: Drawing, size: Size, title: string): Promise<Html> => {
  // both are ES modules, which this module can only import at run time
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
