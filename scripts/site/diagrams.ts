/** Draws a diagram in Mermaid's language as SVG. */
export type Draw = (source: string) => string;

const DIAGRAM = /^```mermaid\n([\s\S]*?)^```$/gm;

/** Returns a page with its diagrams drawn, so that a reader needs no script and no network to see them. */
export const withDiagrams = (page: string, draw: Draw): string =>
  page.replaceAll(DIAGRAM, (_, source: string) => {
    // the drawing asks for its font from elsewhere; the reader's own does as well
    const svg = draw(source).replaceAll(/@import[^;]*;/g, '');
    const data = Buffer.from(svg, 'utf8').toString('base64');
    return `<div class="diagram"><img alt="" src="data:image/svg+xml;base64,${data}"></div>`;
  });
