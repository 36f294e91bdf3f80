import { html, type Html, nothing, table } from '@pavadonis/page';
import { type Reminder, type ReminderTag, reminderKinds } from '@pavadonis/projection-findings';
import { textOf } from '@pavadonis/texts';
import type { Visit } from '../../server/visit';
import { reminderText } from '../../words/reminder-kinds';
import { providerText } from '../../words/providers';
import { aboutStream, mayKnowOf, providerCell, providerOf } from '../layout/about';
import { choice } from '../layout/choice';
import { paged, pageIn, pagesNav } from '../layout/paging';
import { times, whenDue } from './when';
import { remindersWords } from './words';

/** The reminders of one page of the list. */
const PER_PAGE = 50;

interface Search {
  readonly when: string;
  readonly kind: string;
  readonly provider: string;
}

const searchOf = ({ query }: Visit): Search => {
  const text = (name: string): string => (query(name) ?? '').slice(0, 64);
  return { when: text('when'), kind: text('kind'), provider: text('provider') };
};

const searchForm = (visit: Visit, all: readonly Reminder[], search: Search): Html => {
  const { language, notation, today } = visit;
  const words = remindersWords[language];
  const provider = providerOf(visit);
  const providers = [...new Set(all.flatMap(({ stream }) => provider(stream) ?? []))].sort();
  const countOf = (fits: (each: Reminder) => boolean): string => notation.whole(all.filter(fits).length);
  return html`<form method="get" action="/reminders" role="search" class="search">
    ${choice({
      name: 'when',
      label: words.when,
      chosen: search.when,
      options: [
        ['', words.any],
        ...times.map((time): readonly [string, string] => [
          time,
          words.of(
            words.times[time],
            countOf(({ due }) => whenDue(due, today) === time),
          ),
        ]),
      ],
    })}
    ${choice({
      name: 'kind',
      label: words.kind,
      chosen: search.kind,
      options: [
        ['', words.any],
        ...(Object.keys(reminderKinds) as ReminderTag[]).map((kind): readonly [string, string] => [
          kind,
          words.of(
            reminderText(kind, language),
            countOf(({ _tag }) => _tag === kind),
          ),
        ]),
      ],
    })}
    ${choice({
      name: 'provider',
      label: words.provider,
      chosen: search.provider,
      options: [
        ['', words.anyProvider],
        ...providers.map((each): readonly [string, string] => [each, providerText(each, language)]),
      ],
    })}
    <p><button type="submit">${words.find}</button></p>
  </form>`;
};

const listed = (visit: Visit, rows: readonly Reminder[]): Html => {
  const { language, notation, today } = visit;
  const { columns, times: names, title } = remindersWords[language];
  return table<Reminder>(
    title,
    [
      { label: columns.about, kind: 'heading', cell: ({ stream }) => aboutStream(visit, stream) },
      { label: columns.due, kind: 'text', cell: ({ due }) => notation.date(due) },
      { label: columns.when, kind: 'text', cell: ({ due }) => names[whenDue(due, today)] },
      { label: columns.what, kind: 'text', cell: (each) => textOf(each, language) },
      { label: columns.provider, kind: 'text', cell: ({ stream }) => providerCell(visit, stream) },
    ],
    rows,
    { stacked: true },
  );
};

const byDue = (a: Reminder, b: Reminder): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0;

/** Writes the list of what falls due: the search, and one page of what fits, the earliest in front. */
export const remindersPage = async (visit: Visit): Promise<Html> => {
  const { language, notation, desk, today } = visit;
  const words = remindersWords[language];
  const search = searchOf(visit);
  const dueNow = await desk.dueNow(today);
  const mayKnow = mayKnowOf(visit);
  const provider = providerOf(visit);
  const all = [...dueNow].flatMap(([stream, due]) => (mayKnow(stream) ? due : []));
  const fits = all.filter(
    ({ _tag, due, stream }) =>
      (search.when === '' || whenDue(due, today) === search.when) &&
      (search.kind === '' || _tag === search.kind) &&
      (search.provider === '' || provider(stream) === search.provider),
  );
  const shown = paged(fits.sort(byDue), pageIn(visit), PER_PAGE);
  const path = (page: number): string =>
    `/reminders?${new URLSearchParams({ ...search, page: String(page) }).toString()}`;
  return html`<h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${searchForm(visit, all, search)}
    <p role="status">${shown.count === 0 ? words.none : words.found(notation.whole(shown.count))}</p>
    ${shown.count === 0 ? nothing : listed(visit, shown.rows)} ${pagesNav(visit, shown, path)}`;
};
