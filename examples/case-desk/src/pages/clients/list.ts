import { idOf } from '@pavadonis/domain';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { reminderKinds, type ReminderTag } from '@pavadonis/projection-findings';
import { may } from '../../rights/rights';
import { groundText } from '../../words/ground';
import { providerText } from '../../words/providers';
import { reminderText } from '../../words/reminder-kinds';
import { shortNumber } from '../../words/short-number';
import type { Visit } from '../../server/visit';
import { dueText } from '../reminders/due-text';
import { find, type Listed, type Search, standings } from './find';
import { clientsWords } from './words';

/** The clients of one page of the list. */
const PER_PAGE = 50;

const option = (value: string, name: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? html` selected` : nothing}>${name}</option>`;

const providersOf = ({ desk }: Visit): readonly string[] => {
  const { rows } = desk.office.readModels.view('caseload');
  return [...new Set([...rows.contract.values()].flatMap(({ providerId }) => providerId ?? []))].sort();
};

const searchForm = (visit: Visit, { id, provider, due, standing }: Search): Html => {
  const { language } = visit;
  const words = clientsWords[language];
  const kinds = Object.keys(reminderKinds) as ReminderTag[];
  return html`<form method="get" action="/clients" role="search" class="search">
    <p class="field">
      <label for="id">${words.id}</label
      ><input id="id" name="id" value="${id}" autocomplete="off" spellcheck="false" />
    </p>
    <p class="field">
      <label for="standing">${words.standing}</label>
      <select id="standing" name="standing">
        ${standings.map((each) => option(each, words.standings[each], standing))}
      </select>
    </p>
    <p class="field">
      <label for="provider">${words.provider}</label>
      <select id="provider" name="provider">
        ${option('', words.any, provider)}${providersOf(visit).map((each) => option(each, providerText(each, language), provider))}
      </select>
    </p>
    <p class="field">
      <label for="due">${words.due}</label>
      <select id="due" name="due">
        ${option('', words.any, due)}${kinds.map((each) => option(each, reminderText(each, language), due))}
      </select>
    </p>
    <p><button type="submit">${words.find}</button></p>
  </form>`;
};

const listed = (visit: Visit, rows: readonly Listed[]): Html => {
  const { language, notation } = visit;
  const { columns, title } = clientsWords[language];
  return table<Listed>(
    title,
    [
      {
        label: columns.client,
        kind: 'heading',
        cell: ({ row }) => html`<a href="/clients/${idOf(row.stream)}">${shortNumber(row.stream)}</a>`,
      },
      {
        label: columns.provider,
        kind: 'text',
        cell: ({ row }) => {
          const code = row.episodes.at(-1)?.provisions.at(-1)?.value.providerId;
          return code === undefined ? '–' : providerText(code, language);
        },
      },
      {
        label: columns.since,
        kind: 'text',
        cell: ({ row }) => {
          const start = row.episodes.at(-1)?.start;
          return start === undefined ? '–' : notation.date(start);
        },
      },
      {
        label: columns.ground,
        kind: 'text',
        cell: ({ row }) => groundText(row.legal?.ground ?? 'none', language),
      },
      {
        label: columns.due,
        kind: 'text',
        cell: ({ due: [first] }) => (first === undefined ? '' : dueText(visit, first)),
      },
    ],
    rows,
    { stacked: true },
  );
};

const pathOf = ({ id, provider, due, standing }: Search, page: number): string =>
  `/clients?${new URLSearchParams({ id, provider, due, standing, page: String(page) }).toString()}`;

const pages = ({ language, notation }: Visit, search: Search, page: number, last: number): Html => {
  const words = clientsWords[language];
  if (last === 1) return nothing;
  return html`<nav aria-label="${words.pages}" class="pages">
    ${page > 1 ? html`<a href="${pathOf(search, page - 1)}" rel="prev">${words.previous}</a>` : nothing}
    <span>${words.page(notation.whole(page), notation.whole(last))}</span>
    ${page < last ? html`<a href="${pathOf(search, page + 1)}" rel="next">${words.next}</a>` : nothing}
  </nav>`;
};

/** Writes the list of clients: the search, and one page of those who fit. */
export const clientsPage = async (visit: Visit, search: Search): Promise<Html> => {
  const { language, notation, session } = visit;
  const words = clientsWords[language];
  const found = await find(visit, search);
  const last = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(search.page, last);
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return html`<h1>${words.title}</h1>
    ${may(session.account.role, 'record') ? html`<p><a class="button" href="/register">${words.register}</a></p>` : nothing}
    ${searchForm(visit, search)}
    <p role="status">${found.length === 0 ? words.none : words.found(notation.whole(found.length))}</p>
    ${found.length === 0 ? nothing : listed(visit, shown)} ${pages(visit, search, page, last)}`;
};
