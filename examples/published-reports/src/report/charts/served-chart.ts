import { paint, type Drawing } from '@pavadonis/cli/charts';
import type { ProviderDays, ServedInMonth } from '../report-data';
import { type BandNames, providerBands } from './provider-bands';
import { barOf, middleOf, timeAxis, timeRoom } from './time-axis';

// a third is left above the highest bar for the names of the providers
const topOf = (highest: number): number => Math.max(50, Math.ceil((highest * 1.33) / 50) * 50);

/** Draws the clients served in each month over the periods of the providers; rings mark published numbers. */
export const servedChart = (
  served: readonly ServedInMonth[],
  providers: readonly ProviderDays[],
  names: BandNames,
  short: boolean,
): Drawing => {
  const x = timeAxis({ from: served[0]?.month ?? '', to: served.at(-1)?.month ?? '' }, short);
  const highest = Math.max(...served.flatMap(({ clients, published }) => [clients, published ?? 0]));
  const y = {
    type: 'quantitative',
    scale: { domainMin: 0, domainMax: topOf(highest), nice: false },
    axis: { title: null, grid: true, tickCount: 6, domain: false, ticks: false, format: 'd' },
  } as const;
  const published = served.flatMap((each) =>
    each.published === undefined ? [] : [{ at: middleOf(each.month), clients: each.published }],
  );
  return {
    room: timeRoom,
    layer: [
      ...providerBands(providers, x, names),
      {
        data: { values: served.map(({ month, clients }) => ({ ...barOf(month), clients })) },
        mark: { type: 'rect', fill: paint('blue') },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          y: { ...y, field: 'clients' },
          y2: { datum: 0 },
        },
      },
      {
        data: { values: published },
        mark: {
          type: 'point',
          shape: 'circle',
          size: short ? 26 : 46,
          filled: false,
          fill: paint('paper'),
          stroke: paint('ink'),
          strokeWidth: short ? 1.4 : 1.8,
          opacity: 1,
        },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'clients' } },
      },
    ],
  };
};
