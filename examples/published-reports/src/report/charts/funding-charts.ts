import { type Colour, paint, type Drawing } from '@pavadonis/cli/charts';
import { endOfMonth } from './moments';
import { payerColours } from '../palette';
import { type Funding, type FundingInMonth, payers } from '../report-data';
import { barOf, timeAxis, timeRoom } from './time-axis';

const axisOf = (months: readonly FundingInMonth[], short: boolean) =>
  timeAxis({ from: months[0]?.month ?? '', to: months.at(-1)?.month ?? '' }, short);

// amounts are shown in thousands of euros
const thousands = (cents: number): number => cents / 100_000;

const yAxis = { title: null, grid: true, tickCount: 5, domain: false, ticks: false } as const;

const partsOf = ({ month, costs }: FundingInMonth) =>
  payers.map((payer, i) => {
    const below = payers.slice(0, i).reduce((sum, each) => sum + costs[each], 0);
    return {
      ...barOf(month),
      low: thousands(below),
      high: thousands(below + costs[payer]),
      colour: paint(payerColours[payer]),
    };
  });

/**
 * Draws the costs of each month in thousands of euros by payer, with a line above the months whose sum is published.
 */
export const costsChart = (
  { months, published }: Funding,
  short: boolean,
  publishedLabel: string,
): Drawing => {
  const x = axisOf(months, short);
  const parts = months.flatMap(partsOf).filter(({ low, high }) => high > low);
  const highest = Math.max(1, ...parts.map(({ high }) => high));
  const y = {
    type: 'quantitative',
    scale: { domainMin: 0, domainMax: highest * 1.2, nice: false },
    axis: yAxis,
  } as const;
  const bracket = [{ from: barOf(published.from).from, to: barOf(published.to).to, top: highest * 1.1 }];
  return {
    room: timeRoom,
    layer: [
      {
        data: { values: parts },
        mark: { type: 'rect' },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          y: { ...y, field: 'low' },
          y2: { field: 'high' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: bracket },
        mark: { type: 'rule', stroke: paint('ink'), strokeWidth: 2 },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y: { ...y, field: 'top' } },
      },
      {
        data: { values: bracket },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: 6,
          fontSize: 12,
          fill: paint('ink'),
          text: publishedLabel,
        },
        encoding: { x: { ...x, field: 'to' }, y: { ...y, field: 'top' } },
      },
    ],
  };
};

/** The three lines of `sinceStartChart`, from the highest to the lowest, with their styles. */
export const sinceStartLines = [
  { amount: 'costs', colour: 'grey', dash: [1, 0] },
  { amount: 'claimed', colour: 'vermilion', dash: [5, 3] },
  { amount: 'paid', colour: 'blue', dash: [1, 0] },
] as const satisfies readonly {
  amount: keyof FundingInMonth['sinceStart'];
  colour: Colour;
  dash: readonly number[];
}[];

/** Draws all costs, claims and payments since the start as of the end of each month, in thousands of euros. */
export const sinceStartChart = ({ months }: Funding, short: boolean): Drawing => {
  const x = axisOf(months, short);
  return {
    room: timeRoom,
    layer: sinceStartLines.map(({ amount, colour, dash }) => ({
      data: {
        values: months.map(({ month, sinceStart }) => ({
          at: endOfMonth(month),
          amount: thousands(sinceStart[amount]),
        })),
      },
      mark: {
        type: 'line',
        interpolate: 'step-before',
        stroke: paint(colour),
        strokeWidth: 2,
        strokeDash: [...dash],
      },
      encoding: {
        x: { ...x, field: 'at' },
        y: { field: 'amount', type: 'quantitative', axis: yAxis },
      },
    })),
  };
};
