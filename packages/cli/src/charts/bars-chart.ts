import { type Colour, paint } from './palette';
import type { Drawing } from './chart';

/** One bar, made of parts laid end to end. */
export interface Bar {
  /** The label before the bar. */
  readonly label: string;
  /** The parts, from the first to the last: of each its count, which is its length, and its colour. */
  readonly parts: readonly { readonly count: number; readonly colour: Colour }[];
  /** The label at the end of the bar. */
  readonly shown: string;
}

// the width of a letter at the size of the labels, in a wide font: in a narrow one some room is left
const LETTER = 8;

/** The scale that bars of several charts share, so that their lengths compare. */
export interface BarScale {
  /** The count of the longest bar. */
  readonly longest: number;
  /** The width of the labels, in the units of the drawing. */
  readonly labelWidth: number;
}

/** Returns the scale that fits all of these bars. */
export const scaleOf = (bars: readonly Bar[]): BarScale => ({
  longest: Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))),
  labelWidth: 12 + Math.max(...bars.map(({ label }) => label.length)) * LETTER,
});

/** Draws bars one below the other, in the given order. */
export const barsChart = (bars: readonly Bar[], { longest, labelWidth }: BarScale): Drawing => {
  const labels = bars.map(({ label }) => label);
  const parts = bars.flatMap(({ label, parts: of }) =>
    of.map(({ count, colour }, i) => {
      const from = of.slice(0, i).reduce((sum, each) => sum + each.count, 0);
      return { label, from, to: from + count, colour: paint(colour) };
    }),
  );
  const ends = bars.map(({ label, parts: of, shown }) => ({
    label,
    end: of.reduce((sum, { count }) => sum + count, 0),
    shown,
  }));
  const y = {
    field: 'label',
    type: 'nominal',
    scale: { domain: labels, paddingInner: 0.35, paddingOuter: 0.2 },
    axis: {
      title: null,
      ticks: false,
      domain: false,
      labelFontSize: 13,
      labelColor: paint('ink'),
      labelPadding: 8,
      labelLimit: 0,
    },
  } as const;
  const x = {
    type: 'quantitative',
    axis: null,
    // room for the number behind the longest bar
    scale: { domainMin: 0, domainMax: longest * 1.18, nice: false },
  } as const;
  return {
    room: { left: labelWidth, right: 0, top: 0, bottom: 0 },
    layer: [
      {
        data: { values: parts },
        mark: { type: 'bar' },
        encoding: {
          y,
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: ends },
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 13, fontWeight: 600, fill: paint('ink') },
        encoding: { y, x: { ...x, field: 'end' }, text: { field: 'shown' } },
      },
    ],
  };
};
