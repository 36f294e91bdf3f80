import { html, type Html, nothing } from '@pavadonis/page';
import type { Visit } from '../../server/visit';

/** One page of a long list. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** The number of all rows. */
  readonly count: number;
  /** The page, from 1. */
  readonly page: number;
  /** The last page, from 1. */
  readonly last: number;
}

const WORDS = {
  lv: {
    pages: 'Lapas',
    page: (page: string, of: string) => `${page}. lapa no ${of}`,
    previous: 'Iepriekšējā lapa',
    next: 'Nākamā lapa',
  },
  en: {
    pages: 'Pages',
    page: (page: string, of: string) => `Page ${page} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
  },
} as const;

const MOST_PAGES = 100_000;

/** Reads the page off a query: 1 for whatever is none. */
export const pageIn = ({ query }: Pick<Visit, 'query'>): number => {
  const page = Number(query('page') ?? '');
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
};

/** Cuts a page out of a list; of one that lies behind the last it is the last. */
export const paged = <Row>(all: readonly Row[], wanted: number, perPage: number): Paged<Row> => {
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(wanted, last);
  return { rows: all.slice((page - 1) * perPage, page * perPage), count: all.length, page, last };
};

/** Writes the way to the other pages of a list; nothing where there is one page. */
export const pagesNav = (
  { language, notation }: Pick<Visit, 'language' | 'notation'>,
  { page, last }: Pick<Paged<unknown>, 'page' | 'last'>,
  path: (page: number) => string,
): Html => {
  const words = WORDS[language];
  if (last === 1) return nothing;
  return html`<nav aria-label="${words.pages}" class="pages">
    ${page > 1 ? html`<a href="${path(page - 1)}" rel="prev">${words.previous}</a>` : nothing}
    <span>${words.page(notation.whole(page), notation.whole(last))}</span>
    ${page < last ? html`<a href="${path(page + 1)}" rel="next">${words.next}</a>` : nothing}
  </nav>`;
};
