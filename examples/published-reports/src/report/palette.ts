import type { Payer, Provider } from './report-data';

// Okabe and Ito's colours, which people with any colour vision can distinguish; the dark scheme has lighter ones.
const COLOURS = {
  ink: ['#1c2127', '#e7eaee'],
  muted: ['#59636e', '#a3adb8'],
  grid: ['#dde2e7', '#323a43'],
  paper: ['#fffefd', '#161a1f'],
  blue: ['#0072b2', '#5db0ea'],
  green: ['#009e73', '#2fbf95'],
  orange: ['#e69f00', '#f0b73e'],
  vermilion: ['#d55e00', '#f2854a'],
  purple: ['#b5578d', '#dd9bc1'],
  grey: ['#8b959f', '#87919b'],
} as const;

export type Colour = keyof typeof COLOURS;
const names = Object.keys(COLOURS) as Colour[];

/**
 * Returns the colour that charts are drawn with, of the light scheme. The style sheet replaces it in the dark scheme.
 */
export const paint = (colour: Colour): string => COLOURS[colour][0];

/** The opacity of bands behind a chart in the light scheme. */
export const BAND_OPACITY = 0.17;

const variables = (scheme: 0 | 1): string =>
  names.map((name) => `--${name}:${COLOURS[name][scheme]};`).join('');

/** The style rules that name the colours and give charts those of the current scheme; paper is printed light. */
export const paletteStyle = [
  `:root{color-scheme:light dark;${variables(0)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${variables(1)}}svg [opacity="${BAND_OPACITY}"]{opacity:.3}}`,
  ...names.flatMap((name) => [
    `svg [fill="${paint(name)}"]{fill:var(--${name})}`,
    `svg [stroke="${paint(name)}"]{stroke:var(--${name})}`,
  ]),
].join('\n');

export const providerColours: Readonly<Record<Provider, Colour>> = {
  red_cross: 'vermilion',
  drosa_maja: 'green',
  sif: 'purple',
  caritas: 'orange',
  other: 'grey',
};

export const payerColours: Readonly<Record<Payer, Colour>> = {
  ESF: 'blue',
  ESF_PLUS: 'green',
  AMIF: 'purple',
  state: 'orange',
  without_rate: 'grey',
};
