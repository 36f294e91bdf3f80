import { figure, wideAndNarrow } from '@pavadonis/cli/charts';
import { type Column, html, type Html, nothing, table } from '@pavadonis/page';
import { costsChart, sinceStartChart, sinceStartLines } from '../charts/funding-charts';
import { key } from '../key';
import { payerColours } from '../palette';
import { type Funding, type FundingInMonth, type Payer, payers, type ReportData } from '../report-data';
import type { Speech } from '../speech';
import type { Section } from '@pavadonis/page';

/** Amounts of a month, of a year or of all months, in cents. */
interface Row {
  readonly label: string;
  readonly costs: FundingInMonth['costs'];
  readonly claimed: number;
  readonly paid: number;
}

const add = (label: string, months: readonly FundingInMonth[]): Row => {
  const sum = (of: (month: FundingInMonth) => number): number =>
    months.reduce((total, each) => total + of(each), 0);
  return {
    label,
    costs: {
      ESF: sum(({ costs }) => costs.ESF),
      ESF_PLUS: sum(({ costs }) => costs.ESF_PLUS),
      AMIF: sum(({ costs }) => costs.AMIF),
      state: sum(({ costs }) => costs.state),
      without_rate: sum(({ costs }) => costs.without_rate),
    },
    claimed: sum(({ claimed }) => claimed),
    paid: sum(({ paid }) => paid),
  };
};

const totalOf = ({ costs }: Row): number => payers.reduce((sum, payer) => sum + costs[payer], 0);

const payersIn = ({ months }: Funding): readonly Payer[] =>
  payers.filter((payer) => months.some(({ costs }) => costs[payer] > 0));

const columns = (heading: string, funding: Funding, { texts, format }: Speech): readonly Column<Row>[] => {
  const amount = (label: string, of: (row: Row) => number): Column<Row> => ({
    label,
    kind: 'number',
    cell: (row) => format.euros(of(row)),
  });
  return [
    { label: heading, kind: 'heading', cell: ({ label }) => label },
    ...payersIn(funding).map((payer) => amount(texts.funding.payers[payer], ({ costs }) => costs[payer])),
    amount(texts.funding.costs, totalOf),
    amount(texts.funding.claimed, ({ claimed }) => claimed),
    amount(texts.funding.paid, ({ paid }) => paid),
  ];
};

const tables = (funding: Funding, speech: Speech): Html => {
  const { texts, format } = speech;
  const { months } = funding;
  const on = format.date(funding.on);
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const byYear = years.map((year) =>
    add(
      year,
      months.filter(({ month }) => month.startsWith(year)),
    ),
  );
  const byMonth = months.map((each) => add(format.month(each.month), [each]));
  const total = add(texts.total, months);
  return html`${table(texts.funding.byYear(on), columns(texts.year, funding, speech), byYear, { total })}
    <details>
      <summary>${texts.showMonths}</summary>
      ${table(texts.funding.byMonth(on), columns(texts.month, funding, speech), byMonth)}
    </details>`;
};

const charts = async (funding: Funding, { texts, format }: Speech): Promise<Html> => {
  const all = add('', funding.months);
  const wide = { width: 960, height: 300 };
  const narrow = { width: 400, height: 260 };
  const costs = await wideAndNarrow(
    texts.funding.costsChart(format.euros(totalOf(all))),
    (short) => costsChart(funding, short, texts.funding.publishedLabel),
    wide,
    narrow,
  );
  const sinceStart = await wideAndNarrow(
    texts.funding.sinceStartChart(format.euros(all.claimed), format.euros(all.paid)),
    (short) => sinceStartChart(funding, short),
    wide,
    narrow,
  );
  const costsKey = key(
    payersIn(funding).map((payer) => ({
      mark: 'fill',
      colour: payerColours[payer],
      label: texts.funding.payers[payer],
    })),
  );
  const sinceStartKey = key(
    sinceStartLines.map(({ amount, colour, dash }) => ({
      mark: dash[1] === 0 ? 'line' : 'dashes',
      colour,
      label: texts.funding[amount],
    })),
  );
  return html`${figure(costs, { heading: texts.funding.costsHeading, key: costsKey })}${figure(sinceStart, {
    heading: texts.funding.sinceStartHeading,
    key: sinceStartKey,
  })}`;
};

/** Writes the section on costs by payer and by month, with the parts that were claimed and paid. */
export const fundingSection = async ({ funding }: ReportData, speech: Speech): Promise<Section> => {
  const { texts, format } = speech;
  const { published, months } = funding;
  const lead = texts.funding.lead(
    format.euros(published.cents),
    format.month(published.from),
    format.month(published.to),
  );
  return {
    id: 'funding',
    title: texts.funding.title,
    content: html`<p>${lead}</p>
      ${months.length === 0 ? nothing : await charts(funding, speech)}${tables(funding, speech)}`,
  };
};
