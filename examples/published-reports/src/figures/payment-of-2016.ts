import { cents, lastDayOf, month, sumOf, sumOfSplits } from '@pavadonis/domain';
import { fundingLines, type FundingLine } from '@pavadonis/projection-funding-split';
import * as Definition from './definitions';
import { valueOf } from './computation';
import type { PublishedFigure, Rows } from './figure';
import { text } from './text';

const firstMonths = ({ fundingSplit }: Rows): readonly FundingLine[] =>
  fundingLines(
    fundingSplit,
    { from: month('2016-04'), to: month('2016-07') },
    { asOf: lastDayOf(month('2016-12')) },
  );

const sourceOf = (source: 'ESF' | 'state', published: number): PublishedFigure => ({
  id: `split 2016-04..2016-07 ${source}`,
  source: 'sif-10074',
  what:
    source === 'ESF'
      ? text('no tiem ESF (85 %)', 'of them ESF (85 %)')
      : text('no tiem valsts (15 %)', 'of them the state (15 %)'),
  definition: Definition.MONEY,
  unit: 'cents',
  published,
  ...valueOf((rows) => sumOfSplits(firstMonths(rows).map((line) => line.claimed.bySource))[source] ?? 0),
});

/** The payment for the first four months, and its split by the published shares. */
export const paymentOf2016: readonly PublishedFigure[] = [
  {
    id: 'split 2016-04..2016-07 total',
    source: 'sif-10074',
    what: text('samaksāts par 2016. gada aprīli–jūliju', 'paid for April to July 2016'),
    definition: Definition.MONEY,
    unit: 'cents',
    published: cents(2_500_000),
    ...valueOf((rows) => sumOf(firstMonths(rows).map((line) => line.claimed.total))),
  },
  sourceOf('ESF', 2_125_000),
  sourceOf('state', 375_000),
];
