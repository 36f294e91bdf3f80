import { type Colour, paint } from './palette';
import type { Drawing } from './chart';

/** One bar, made of parts laid end to end. */
export interface Bar {
  /** The label before or above the bar. */
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

const SIZE_OF_TEXT = 13;
const THICKNESS_UNDER_LABEL = 16;
// a bar and the label above it stand around the middle of their place
const ABOVE_THE_MIDDLE = 12;
const BELOW_THE_MIDDLE = 7;

/**
 * Draws bars one below the other, in the given order. Their labels are before them, or above them where the drawing is narrow;
 * then each needs 44 units of its height.
 */
export const barsChart = (
  bars: readonly Bar[],
  { longest, labelWidth }: BarScale,
  place: 'before' | 'above' = 'before',
): Drawing => {
  const isAbove = place === 'above';
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
    axis: isAbove
      ? null
      : {
          title: null,
          ticks: false,
          domain: false,
          labelFontSize: SIZE_OF_TEXT,
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
  const lower = isAbove ? { yOffset: BELOW_THE_MIDDLE } : {};
  const written = { type: 'text', align: 'left', fontSize: SIZE_OF_TEXT, fill: paint('ink') } as const;
  return {
    room: { left: isAbove ? 0 : labelWidth, right: 0, top: 0, bottom: 0 },
    layer: [
      {
        data: { values: parts },
        mark: { type: 'bar', ...lower, ...(isAbove ? { size: THICKNESS_UNDER_LABEL } : {}) },
        encoding: {
          y,
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: ends },
        mark: { ...written, ...lower, dx: 6, fontWeight: 600 },
        encoding: { y, x: { ...x, field: 'end' }, text: { field: 'shown' } },
      },
      ...(isAbove
        ? [
            {
              data: { values: ends },
              mark: { ...written, yOffset: -ABOVE_THE_MIDDLE },
              encoding: { y, x: { ...x, datum: 0 }, text: { field: 'label' } },
            } as const,
          ]
        : []),
    ],
  };
};
