import { type Column, html, type Html, nothing, table } from '@pavadonis/page';
import type { Visit } from '../../server/visit';
import { barsChart } from '../chart/bars';
import type { Parts } from './questions';
import { dashboardWords } from './words';

/** The answers to all questions: as they are known now, and as they were known then where that was asked. */
export interface Answers {
  readonly now: Parts;
  readonly then?: Parts | undefined;
  /** Returns the label of a part. */
  readonly label: (code: string) => string;
}

type SectionName = keyof (typeof dashboardWords)['lv']['sections'];

/** The parts of each section: those named, in this order, or all that begin so, the greatest first. */
const SECTIONS: Readonly<Record<SectionName, readonly string[] | { readonly begin: string }>> = {
  main: ['served', 'new', 'active', 'costs'],
  provider: { begin: 'provider ' },
  place: { begin: 'place ' },
  class: ['class women', 'class men', 'class children', 'class other', 'class unknown'],
  source: { begin: 'source ' },
  goal: { begin: 'goal ' },
  plan: { begin: 'plan ' },
};

interface Row {
  readonly code: string;
  readonly now: number;
  readonly then: number;
}

const isMoney = (code: string): boolean => code === 'costs' || code.startsWith('source ');

const rowsOf = ({ now, then }: Answers, name: SectionName): readonly Row[] => {
  const row = (code: string): Row => ({ code, now: now.get(code) ?? 0, then: then?.get(code) ?? 0 });
  const of = SECTIONS[name];
  if (!('begin' in of)) {
    const rows = of.map(row);
    return name === 'main' ? rows : rows.filter((each) => each.now !== 0 || each.then !== 0);
  }
  return [...new Set([...now.keys(), ...(then?.keys() ?? [])])]
    .filter((code) => code.startsWith(of.begin))
    .map(row)
    .sort((a, b) => b.now - a.now || b.then - a.then || (a.code < b.code ? -1 : 1));
};

const amount = ({ notation }: Visit, code: string, of: number): string =>
  isMoney(code) ? notation.euros(of) : notation.whole(of);

const change = ({ notation }: Visit, { code, now, then }: Row): string => {
  if (now === then) return notation.whole(0);
  if (!isMoney(code)) return notation.difference(now - then);
  return `${now > then ? '+' : ''}${notation.euros(now - then)}`;
};

const tableOf = (visit: Visit, answers: Answers, name: SectionName, rows: readonly Row[]): Html => {
  const words = dashboardWords[visit.language];
  const isOfMoney = rows.every(({ code }) => isMoney(code));
  const nowColumn: Column<Row> = {
    label: answers.then === undefined ? words.amount[isOfMoney ? 'cents' : 'count'] : words.now,
    kind: 'number',
    cell: ({ code, now }) => amount(visit, code, now),
  };
  return table<Row>(
    words.sections[name],
    [
      {
        label: words.figure[name],
        kind: 'heading',
        cell: ({ code }) => answers.label(code),
      },
      ...(answers.then === undefined
        ? [nowColumn]
        : [
            {
              label: words.then,
              kind: 'number' as const,
              cell: ({ code, then }: Row) => amount(visit, code, then),
            },
            nowColumn,
            { label: words.difference, kind: 'number' as const, cell: (row: Row) => change(visit, row) },
          ]),
    ],
    rows,
    { stacked: answers.then !== undefined },
  );
};

const chartOf = (visit: Visit, answers: Answers, name: SectionName, rows: readonly Row[]): Html => {
  const words = dashboardWords[visit.language];
  const shown = (code: string, of: number) => ({ amount: of, text: amount(visit, code, of) });
  const bars = rows.map(({ code, now, then }) => ({
    label: answers.label(code),
    now: shown(code, now),
    ...(answers.then === undefined ? {} : { then: shown(code, then) }),
  }));
  return html`<figure>${barsChart(words.sections[name], bars)}</figure>`;
};

const sectionOf = (visit: Visit, answers: Answers, name: SectionName): Html => {
  const words = dashboardWords[visit.language];
  const rows = rowsOf(answers, name);
  const notes: Readonly<Partial<Record<SectionName, string>>> = {
    provider: words.providerNote,
    source: words.moneyNote,
  };
  const note = notes[name];
  return html`<section>
    <h2>${words.sections[name]}</h2>
    ${rows.length === 0 ? html`<p>${words.nothing}</p>` : nothing}
    ${
      rows.length === 0
        ? nothing
        : html`<div class="beside">
            ${name === 'main' ? nothing : chartOf(visit, answers, name, rows)}
            ${tableOf(visit, answers, name, rows)}
          </div>`
    }
    ${note === undefined || rows.length === 0 ? nothing : html`<p class="muted">${note}</p>`}
  </section>`;
};

/** Writes all figures, each breakdown as a chart with its table. */
export const figures = (visit: Visit, answers: Answers): readonly Html[] =>
  (Object.keys(SECTIONS) as SectionName[]).map((name) => sectionOf(visit, answers, name));
