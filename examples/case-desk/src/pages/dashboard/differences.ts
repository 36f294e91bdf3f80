import type { Cause } from '@pavadonis/audit';
import { categoryOf, idOf } from '@pavadonis/domain';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { eventTypeText } from '@pavadonis/texts';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { pagesNav } from '../layout/paging';
import type { Explained } from './learned';
import type { Parts } from './questions';
import { dashboardWords } from './words';

/** The names of the questions whose differences are explained. */
export type Explainable = 'people' | 'money' | 'plans';

/** One page of those who make the differences. */
export interface Differences {
  readonly explained: Readonly<Record<Explainable, readonly Explained[]>>;
  /** How many there are in all. */
  readonly count: number;
  readonly page: number;
  readonly last: number;
  /** Returns the address of another page of the same question. */
  readonly path: (page: number) => string;
}

interface Side {
  readonly of: Explainable;
  readonly parts: Parts;
  readonly others: Parts;
  readonly nobody: string;
}

const isOfClient = ({ stream }: Explained): boolean => categoryOf(stream) === 'client';

const sideText = ({ notation }: Visit, label: (code: string) => string, side: Side): Html => {
  const { of, parts, others, nobody } = side;
  const lines = [...parts]
    .filter(([code, amount]) => others.get(code) !== amount)
    .map(([code, amount]) => {
      if (of === 'money') return `${label(code)}: ${notation.euros(amount)}`;
      return amount === 1 ? label(code) : `${label(code)}: ${notation.whole(amount)}`;
    });
  if (lines.length === 0) return html`${nobody}`;
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
};

const causeText = ({ language, notation }: Visit, cause: Cause): readonly Html[] => {
  const { differs } = dashboardWords[language];
  return cause.events.map((event) => {
    const { type, on, recordedAt, by } = event;
    const isGone = 'knownTo' in event && event.knownTo === 'before';
    return html`<li>
      ${eventTypeText(type, language)} ${notation.date(on)}
      <small
        >${differs.recorded(notation.moment(recordedAt), by.actor)}${isGone ? `; ${differs.knownThen}` : ''}</small
      >
    </li>`;
  });
};

const causesText = (visit: Visit, { causes }: Explained): Html => {
  const lines = causes.flatMap((cause) => causeText(visit, cause));
  return lines.length === 0
    ? html`${dashboardWords[visit.language].differs.elsewhere}`
    : html`<ul class="plain">
        ${lines}
      </ul>`;
};

const tableOf = (
  visit: Visit,
  label: (code: string) => string,
  of: Explainable,
  rows: readonly Explained[],
): Html => {
  const { differs } = dashboardWords[visit.language];
  if (rows.length === 0) return nothing;
  return table<Explained>(
    differs[of],
    [
      {
        label: differs.row,
        kind: 'heading',
        cell: (row) =>
          isOfClient(row)
            ? html`<a href="/clients/${idOf(row.stream)}">${shortNumber(row.stream)}</a>`
            : html`${shortNumber(row.stream)}`,
      },
      {
        label: differs.before,
        kind: 'text',
        cell: ({ then, now }) =>
          sideText(visit, label, { of, parts: then, others: now, nobody: differs.notCounted }),
      },
      {
        label: differs.after,
        kind: 'text',
        cell: ({ then, now }) =>
          sideText(visit, label, { of, parts: now, others: then, nobody: differs.notCountedNow }),
      },
      { label: differs.why, kind: 'text', cell: (row) => causesText(visit, row) },
    ],
    rows,
    { stacked: true },
  );
};

/** Writes who makes the difference between then and now, and by which records. */
export const differencesSection = (
  visit: Visit,
  label: (code: string) => string,
  { explained, count, page, last, path }: Differences,
): Html => {
  const { language, notation } = visit;
  const { differs } = dashboardWords[language];
  const names = Object.keys(explained) as Explainable[];
  const shown = names.reduce((sum, name) => sum + explained[name].length, 0);
  return html`<section id="differs">
    <h2>${differs.title}</h2>
    ${
      count === 0
        ? html`<p>${differs.none}</p>`
        : html`<p>${differs.lead} ${differs.count(notation.whole(shown), notation.whole(count))}</p>`
    }
    ${names.map((name) => tableOf(visit, label, name, explained[name]))}
    ${pagesNav(visit, { page, last }, path)}
  </section>`;
};
