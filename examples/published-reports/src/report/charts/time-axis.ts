import { paint } from '@pavadonis/cli/charts';
import { endOfMonth, milliseconds } from './moments';

/** The first month and the last. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** The room around a chart over months, for the labels of both axes. */
export const timeRoom = { left: 34, right: 2, top: 6, bottom: 22 };

/** Makes a time axis over months with a tick at the beginning of each year; `short` shows two digits of the year. */
export const timeAxis = ({ from, to }: Months, short: boolean) => {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01') ? 0 : 1);
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) =>
    Date.UTC(first + i, 0, 1),
  );
  return {
    // a number of milliseconds: dates would go through the machine's time zone
    type: 'quantitative',
    scale: { domainMin: milliseconds(`${from}-01`), domainMax: endOfMonth(to), nice: false },
    axis: {
      title: null,
      values: years,
      labelExpr: `utcFormat(datum.value, '${short ? '’%y' : '%Y'}')`,
      grid: true,
      labelAlign: 'left',
      labelOffset: 3,
      labelFlush: false,
      labelBound: false,
      tickColor: paint('muted'),
    },
  } as const;
};

const DAY = 86_400_000;

/** Returns the ends of a month's bar, with a gap to the next one. */
export const barOf = (month: string): { readonly from: number; readonly to: number } => ({
  from: milliseconds(`${month}-01`) + 2 * DAY,
  to: endOfMonth(month) - 2 * DAY,
});

/** Returns the middle of a month. */
export const middleOf = (month: string): number => (milliseconds(`${month}-01`) + endOfMonth(month)) / 2;
