import { html, type Html, nothing } from '@pavadonis/page';

/** An amount as a bar shows it. */
interface Shown {
  readonly amount: number;
  readonly text: string;
}

/** One label with its bars: an amount of now, and under it that of then where two are compared. */
export interface Bar {
  readonly label: string;
  readonly now: Shown;
  readonly then?: Shown | undefined;
}

/** The sizes of a chart, in pixels of a narrow phone; a wider screen draws it larger. */
const SIZE = { width: 320, longest: 200, label: 20, bar: 16, gap: 10 } as const;

const barOf = (of: 'now' | 'then', { amount, text }: Shown, greatest: number, y: number): Html => {
  const width = Math.max(1, (Math.max(0, amount) / greatest) * SIZE.longest);
  return html`<rect
      class="bar-${of}"
      x="0.5"
      y="${String(y + 1)}"
      width="${width.toFixed(1)}"
      height="${String(SIZE.bar - 3)}"
    />
    <text class="bar-amount" x="${(width + 6).toFixed(1)}" y="${String(y + SIZE.bar - 3.5)}">${text}</text>`;
};

const heightOf = ({ then }: Bar): number => SIZE.label + SIZE.bar * (then === undefined ? 1 : 2) + SIZE.gap;

/** Draws bars with their labels. A table beside it says the same, so that nobody depends on the drawing. */
export const barsChart = (title: string, bars: readonly Bar[]): Html => {
  const greatest = Math.max(1, ...bars.flatMap(({ now, then }) => [now.amount, then?.amount ?? 0]));
  let y = 0;
  const drawn = bars.map((bar) => {
    const top = y + SIZE.label;
    y += heightOf(bar);
    return html`<text x="0" y="${String(top - 5)}">${bar.label}</text>
      ${bar.then === undefined ? nothing : barOf('then', bar.then, greatest, top)}
      ${barOf('now', bar.now, greatest, top + (bar.then === undefined ? 0 : SIZE.bar))}`;
  });
  return html`<svg class="chart" role="img" viewBox="0 0 ${String(SIZE.width)} ${String(y)}">
    <title>${title}</title>
    ${drawn}
  </svg>`;
};
