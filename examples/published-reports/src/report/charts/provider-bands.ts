import { BAND_OPACITY, paint, type Drawing } from '@pavadonis/cli/charts';
import { milliseconds } from './moments';
import { providerColours } from '../palette';
import type { Provider, ProviderDays } from '../report-data';
import type { timeAxis } from './time-axis';

const DAY = 86_400_000;

/**
 * Consecutive days of service of one provider, under one contract or several; `to` is the moment after the last day.
 */
interface Band {
  readonly provider: Provider;
  readonly first: string;
  readonly from: number;
  readonly to: number;
}

const bandsOf = (days: readonly ProviderDays[], end: number): readonly Band[] => {
  const bands: Band[] = [];
  for (const { provider, from: first, to: last } of days) {
    const band = {
      provider,
      first,
      from: milliseconds(first),
      to: last === undefined ? end : Math.min(end, milliseconds(last) + DAY),
    };
    const before = bands.at(-1);
    if (before?.provider === provider && before.to === band.from)
      bands.splice(-1, 1, { ...before, to: band.to });
    else if (band.from < end) bands.push(band);
  }
  return bands;
};

/** The names of a band: in lines if there is room for them, otherwise upright. */
export interface BandNames {
  readonly lines: Readonly<Record<Provider, string>>;
  readonly short: Readonly<Record<Provider, string>>;
  readonly date: (date: string) => string;
  /** The width of a day, in the units of the drawing. */
  readonly dayWidth: number;
}

/**
 * Draws shaded bands for the periods of providers, named at their top, with a
 * dated line where one begins inside a month.
 */
export const providerBands = (
  days: readonly ProviderDays[],
  x: ReturnType<typeof timeAxis>,
  { lines, short, date, dayWidth }: BandNames,
): Drawing['layer'] => {
  const bands = bandsOf(days, x.scale.domainMax).map((band) => {
    const width = ((band.to - band.from) / DAY) * dayWidth;
    const name = width < 54 ? short[band.provider] : lines[band.provider];
    const middle = (band.from + band.to) / 2;
    return { ...band, middle, name, upright: width < 26, fill: paint(providerColours[band.provider]) };
  });
  const changes = bands
    .filter(({ first }, i) => i > 0 && !first.endsWith('-01'))
    .map(({ from, first }) => ({ from, shown: date(first) }));
  const name = { type: 'text', fontSize: 12, fontWeight: 600, fill: paint('ink'), lineBreak: '\n' } as const;
  return [
    {
      data: { values: bands },
      mark: { type: 'rect', opacity: BAND_OPACITY, y: 0, y2: 'height' },
      encoding: {
        x: { ...x, field: 'from' },
        x2: { field: 'to' },
        fill: { field: 'fill', type: 'nominal', scale: null },
      },
    },
    {
      data: { values: bands.filter(({ upright }) => !upright) },
      mark: { ...name, y: 6, baseline: 'top' },
      encoding: { x: { ...x, field: 'middle' }, text: { field: 'name' } },
    },
    {
      data: { values: bands.filter(({ upright }) => upright) },
      mark: { ...name, y: 8, angle: 270, align: 'right', baseline: 'middle' },
      encoding: { x: { ...x, field: 'middle' }, text: { field: 'name' } },
    },
    {
      data: { values: changes },
      // from below the upright name
      mark: { type: 'rule', stroke: paint('ink'), strokeDash: [3, 3], y: 38, y2: 'height' },
      encoding: { x: { ...x, field: 'from' } },
    },
    {
      data: { values: changes },
      mark: {
        type: 'text',
        fontSize: 11,
        fill: paint('ink'),
        y: 66,
        align: 'right',
        dx: -5,
        baseline: 'top',
      },
      encoding: { x: { ...x, field: 'from' }, text: { field: 'shown' } },
    },
  ];
};
