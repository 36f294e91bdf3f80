import { pageColours } from '@pavadonis/page';

/** The name of a colour of a page. */
export type Colour = keyof typeof pageColours;
const names = Object.keys(pageColours) as Colour[];

/**
 * Returns the colour that charts are drawn with, of the light scheme. The style sheet replaces it in the dark scheme.
 */
export const paint = (colour: Colour): string => pageColours[colour][0];

/** The opacity of bands behind a chart in the light scheme. */
export const BAND_OPACITY = 0.17;

/** The style rules that give charts the colours of the current scheme. */
export const paletteStyle = [
  `@media screen and (prefers-color-scheme:dark){svg [opacity="${BAND_OPACITY}"]{opacity:.3}}`,
  ...names.flatMap((name) => [
    `svg [fill="${paint(name)}"]{fill:var(--${name})}`,
    `svg [stroke="${paint(name)}"]{stroke:var(--${name})}`,
  ]),
].join('\n');
