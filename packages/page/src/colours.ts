/** The colours of a page: of each one that of the light scheme, and that of the dark one. */
export type PageColours = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** Okabe and Ito’s colours, which people with any colour vision can distinguish; the dark scheme has lighter ones. */
export const pageColours = {
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
} as const satisfies PageColours;

const variables = (scheme: 0 | 1): string =>
  Object.entries<readonly [string, string]>(pageColours)
    .map(([name, colour]) => `--${name}:${colour[scheme]};`)
    .join('');

/** The style rules that name the colours; paper is printed light. */
export const coloursStyle = [
  `:root{color-scheme:light dark;${variables(0)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${variables(1)}}}`,
].join('\n');
