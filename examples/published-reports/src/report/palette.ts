import type { Colour } from '@pavadonis/cli/charts';
import type { Payer, Provider } from './report-data';

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
