import { figure, wideAndNarrow } from '@pavadonis/cli/charts';
import { type Html, html, nothing, table } from '@pavadonis/page';
import { servedChart } from '../charts/served-chart';
import { key } from '../key';
import { providerColours } from '../palette';
import type { ProviderDays, ReportData, ServedInMonth } from '../report-data';
import type { Speech } from '../speech';
import type { Section } from '@pavadonis/page';

const DAYS_OF_A_MONTH = 30.44;

const drawn = async ({ served, providers }: ReportData, { texts, format }: Speech): Promise<Html> => {
  const highest = served.reduce((most, each) => (each.clients > most.clients ? each : most));
  const title = texts.served.chart(
    format.month(served[0]?.month ?? ''),
    format.month(served.at(-1)?.month ?? ''),
    format.whole(highest.clients),
    format.month(highest.month),
  );
  return wideAndNarrow(
    title,
    (short, { width }) => {
      const names = {
        lines: short ? texts.providerShortLines : texts.providerLines,
        short: texts.providerShort,
        date: format.date,
        dayWidth: width / (served.length * DAYS_OF_A_MONTH),
      };
      return servedChart(served, providers, names, short);
    },
    { width: 960, height: 400 },
    { width: 400, height: 330 },
  );
};

const periods = (providers: readonly ProviderDays[], { texts, format }: Speech): Html =>
  table<ProviderDays>(
    texts.served.periods,
    [
      { label: texts.served.provider, kind: 'heading', cell: ({ provider }) => texts.providers[provider] },
      {
        label: texts.served.basis,
        kind: 'text',
        cell: ({ direct }) => (direct ? texts.served.direct : texts.served.contract),
      },
      { label: texts.served.from, kind: 'number', cell: ({ from }) => format.date(from) },
      {
        label: texts.served.to,
        kind: 'number',
        cell: ({ to }) => (to === undefined ? texts.served.goesOn : format.date(to)),
      },
      {
        label: texts.served.plannedTo,
        kind: 'number',
        cell: ({ to, plannedTo }) =>
          plannedTo === undefined || plannedTo === to ? '' : format.date(plannedTo),
      },
    ],
    providers,
    { stacked: true },
  );

const byMonth = (served: readonly ServedInMonth[], { texts, format }: Speech): Html =>
  table<ServedInMonth>(
    texts.served.byMonth,
    [
      { label: texts.month, kind: 'heading', cell: ({ month }) => format.month(month) },
      { label: texts.served.clients, kind: 'number', cell: ({ clients }) => format.whole(clients) },
      {
        label: texts.served.published,
        kind: 'number',
        cell: ({ published }) => (published === undefined ? '' : format.whole(published)),
      },
    ],
    served,
  );

const changes = ({ shared }: ReportData, { texts, format }: Speech): readonly Html[] =>
  shared.map(({ month, clients, byProvider }) => {
    const parts = byProvider.map((each) =>
      texts.served.served(texts.providers[each.provider], format.whole(each.clients)),
    );
    return html`<p>${texts.served.shared(format.month(month), parts.join(', '), format.whole(clients))}</p>`;
  });

/** Writes the section on the clients served per month and the periods of the providers. */
export const servedSection = async (data: ReportData, speech: Speech): Promise<Section> => {
  const { texts } = speech;
  const chartKey = key([
    { mark: 'fill', colour: 'blue', label: texts.served.bars },
    { mark: 'ring', colour: 'ink', label: texts.served.rings },
    ...[...new Set(data.providers.map(({ provider }) => provider))].map((provider) => ({
      mark: 'band' as const,
      colour: providerColours[provider],
      label: texts.providers[provider],
    })),
  ]);
  return {
    id: 'served',
    title: texts.served.title,
    content: html`<p>${texts.served.lead}</p>
      ${data.served.length === 0 ? nothing : figure(await drawn(data, speech), { key: chartKey })}${changes(data, speech)}
      ${periods(data.providers, speech)}
      <details>
        <summary>${texts.showMonths}</summary>
        ${byMonth(data.served, speech)}
      </details>`,
  };
};
