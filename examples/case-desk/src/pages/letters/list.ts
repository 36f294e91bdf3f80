import type { ParkedEvent } from '@pavadonis/casework';
import { html, type Html, nothing, table } from '@pavadonis/page';
import type { Letter } from '../../desk/letters';
import { CSRF } from '../../server/csrf';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { aboutStream, providerCell } from '../layout/about';
import { paged, pageIn, pagesNav } from '../layout/paging';
import { lettersWords } from './words';

/** The letters of one page of the list. */
const PER_PAGE = 50;

/** A button that sends a form of its own. `label` says whom it is about, for those who hear it alone. */
const button = ({ session }: Visit, path: string, name: string, label: string): Html =>
  html`<form method="post" action="${path}">
    <input type="hidden" name="${CSRF}" value="${session.csrf}" />
    <button type="submit" class="quiet" aria-label="${label}">${name}</button>
  </form>`;

const lettersTable = (visit: Visit, rows: readonly Letter[]): Html => {
  const { language, notation } = visit;
  const { columns, kinds, noteSent, ofClient, title } = lettersWords[language];
  return table<Letter>(
    title,
    [
      { label: columns.client, kind: 'heading', cell: ({ stream }) => aboutStream(visit, stream) },
      { label: columns.letter, kind: 'text', cell: ({ kind }) => kinds[kind] },
      { label: columns.on, kind: 'text', cell: ({ on }) => notation.date(on) },
      { label: columns.provider, kind: 'text', cell: ({ stream }) => providerCell(visit, stream) },
      {
        label: columns.do,
        kind: 'text',
        cell: ({ event, stream }) =>
          button(visit, `/letters/${event}/sent`, noteSent, ofClient(noteSent, shortNumber(stream))),
      },
    ],
    rows,
    { stacked: true },
  );
};

const parkedSection = (visit: Visit, parked: readonly ParkedEvent[]): Html => {
  const { language, notation } = visit;
  const { columns, parked: words, ofClient } = lettersWords[language];
  if (parked.length === 0) return nothing;
  const path = ({ position }: ParkedEvent, what: string): string =>
    `/letters/parked/${String(position)}/${what}`;
  return html`<section>
    <h2>${words.title}</h2>
    <p>${words.lead}</p>
    ${table<ParkedEvent>(
      words.title,
      [
        { label: columns.client, kind: 'heading', cell: ({ stream }) => aboutStream(visit, stream) },
        { label: words.cause, kind: 'text', cell: ({ cause }) => cause },
        { label: words.attempts, kind: 'number', cell: ({ attempts }) => notation.whole(attempts) },
        {
          label: columns.do,
          kind: 'text',
          cell: (each) => {
            const of = shortNumber(each.stream);
            return html`<div class="actions">
              ${button(visit, path(each, 'retry'), words.retry, ofClient(words.retry, of))}
              ${button(visit, path(each, 'drop'), words.drop, ofClient(words.drop, of))}
            </div>`;
          },
        },
      ],
      parked,
      { stacked: true },
    )}
  </section>`;
};

const doneText = ({ query, language }: Visit): string | undefined => {
  const { done } = lettersWords[language];
  const name = query('done') ?? '';
  return Object.hasOwn(done, name) ? done[name as keyof typeof done] : undefined;
};

/** Writes the letters that somebody has to send, and those that failed. */
export const lettersPage = async (visit: Visit): Promise<Html> => {
  const { language, notation, desk } = visit;
  const words = lettersWords[language];
  const parked = await desk.letters.parked();
  const shown = paged(desk.letters.toSend(), pageIn(visit), PER_PAGE);
  const done = doneText(visit);
  return html`<h1>${words.title}</h1>
    ${done === undefined ? nothing : html`<p class="done" role="status">${done}</p>`}
    <p>${words.lead}</p>
    <p>${shown.count === 0 ? words.none : words.found(notation.whole(shown.count))}</p>
    ${shown.count === 0 ? nothing : lettersTable(visit, shown.rows)}
    ${pagesNav(visit, shown, (page) => `/letters?page=${String(page)}`)} ${parkedSection(visit, parked)}`;
};
