import { html, type Html, nothing, table } from '@pavadonis/page';
import { type Finding, findingKinds, type FindingTag, type Severity } from '@pavadonis/projection-findings';
import { severityText, textOf } from '@pavadonis/texts';
import type { Visit } from '../../server/visit';
import { findingText } from '../../words/finding-kinds';
import { providerText } from '../../words/providers';
import { aboutStream, mayKnowOf, providerCell, providerOf } from '../layout/about';
import { choice } from '../layout/choice';
import { paged, pageIn, pagesNav } from '../layout/paging';
import { findingsWords } from './words';

/** The findings of one page of the list. */
const PER_PAGE = 50;

const SEVERITIES: readonly Severity[] = ['breach', 'warning', 'notice'];

interface Search {
  readonly kind: string;
  readonly severity: string;
  readonly provider: string;
}

const searchOf = ({ query }: Visit): Search => {
  const text = (name: string): string => (query(name) ?? '').slice(0, 64);
  return { kind: text('kind'), severity: text('severity'), provider: text('provider') };
};

const severityOf = ({ _tag }: Finding): Severity => findingKinds[_tag].severity;

/** Counts by a class, the classes in their order. */
const counts = <Class extends string>(of: Iterable<Class>): readonly (readonly [Class, number])[] => {
  const found = new Map<Class, number>();
  for (const each of of) found.set(each, (found.get(each) ?? 0) + 1);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
};

const searchForm = (visit: Visit, all: readonly Finding[], search: Search): Html => {
  const { language, notation } = visit;
  const words = findingsWords[language];
  const provider = providerOf(visit);
  const any = ['', words.any] as const;
  const kinds = counts(all.map(({ _tag }) => _tag));
  const providers = counts(all.flatMap(({ stream }) => provider(stream) ?? []));
  return html`<form method="get" action="/findings" role="search" class="search">
    ${choice({
      name: 'kind',
      label: words.kind,
      chosen: search.kind,
      options: [
        any,
        ...kinds.map(([kind, count]): readonly [string, string] => [
          kind,
          words.of(findingText(kind, language), notation.whole(count)),
        ]),
      ],
    })}
    ${choice({
      name: 'severity',
      label: words.severity,
      chosen: search.severity,
      options: [
        any,
        ...SEVERITIES.map((each): readonly [string, string] => [each, severityText(each, language)]),
      ],
    })}
    ${choice({
      name: 'provider',
      label: words.provider,
      chosen: search.provider,
      options: [
        any,
        ...providers.map(([each]): readonly [string, string] => [each, providerText(each, language)]),
      ],
    })}
    <p><button type="submit">${words.find}</button></p>
  </form>`;
};

const dayText = ({ notation, language }: Visit, { on, to }: Finding): string =>
  to === undefined || to === on
    ? notation.date(on)
    : findingsWords[language].toDay(notation.date(on), notation.date(to));

const listed = (visit: Visit, rows: readonly Finding[]): Html => {
  const { language } = visit;
  const { columns, title } = findingsWords[language];
  return table<Finding>(
    title,
    [
      { label: columns.about, kind: 'heading', cell: ({ stream }) => aboutStream(visit, stream) },
      { label: columns.finding, kind: 'text', cell: (each) => textOf(each, language) },
      { label: columns.severity, kind: 'text', cell: (each) => severityText(severityOf(each), language) },
      { label: columns.on, kind: 'text', cell: (each) => dayText(visit, each) },
      { label: columns.provider, kind: 'text', cell: ({ stream }) => providerCell(visit, stream) },
    ],
    rows,
    { stacked: true },
  );
};

/** Writes the list of broken rules: the search, and one page of those that fit, the latest day in front. */
export const findingsPage = (visit: Visit): Html => {
  const { language, notation, desk, today } = visit;
  const words = findingsWords[language];
  const search = searchOf(visit);
  const { findings, isBehind } = desk.findingsNow(today);
  const mayKnow = mayKnowOf(visit);
  const provider = providerOf(visit);
  const all = findings.filter(({ stream }) => mayKnow(stream));
  const fits = all.filter(
    (each) =>
      (search.kind === '' || each._tag === (search.kind as FindingTag)) &&
      (search.severity === '' || severityOf(each) === search.severity) &&
      (search.provider === '' || provider(each.stream) === search.provider),
  );
  const shown = paged(fits.reverse(), pageIn(visit), PER_PAGE);
  const path = (page: number): string =>
    `/findings?${new URLSearchParams({ ...search, page: String(page) }).toString()}`;
  return html`<h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${isBehind ? html`<p class="note">${words.behind}</p>` : nothing} ${searchForm(visit, all, search)}
    <p role="status">${shown.count === 0 ? words.none : words.found(notation.whole(shown.count))}</p>
    ${shown.count === 0 ? nothing : listed(visit, shown.rows)} ${pagesNav(visit, shown, path)}`;
};
