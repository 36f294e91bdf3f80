import { idOf, type PersonalKind, personalKinds, StreamName } from '@pavadonis/domain';
import { html, type Html, nothing, table } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import { lastReadings, type Reading } from '../../desk/read-readings';
import type { Visit } from '../../server/visit';
import { reasonText } from '../../words/reading-reasons';
import { shortNumber } from '../../words/short-number';
import { paged, pageIn, pagesNav } from '../layout/paging';
import { clientPath, READINGS_PATH } from './paths';
import { kindWords, protectionWords } from './words';

/** The readings of one page of the list. */
const PER_PAGE = 50;

const kindText = (kind: string, language: Language): string =>
  personalKinds.includes(kind as PersonalKind) ? kindWords[kind as PersonalKind][language] : kind;

const aboutOf = ({ stream }: Reading): Html =>
  StreamName.is(stream) ? html`<a href="${clientPath(idOf(stream))}">${shortNumber(stream)}</a>` : html`–`;

const searchForm = ({ language }: Visit, client: string, by: string): Html => {
  const { readings: words } = protectionWords[language];
  return html`<form method="get" action="${READINGS_PATH}" role="search" class="search">
    <p class="field">
      <label for="client">${words.client}</label>
      <input id="client" name="client" value="${client}" autocomplete="off" spellcheck="false" />
    </p>
    <p class="field">
      <label for="by">${words.by}</label>
      <input id="by" name="by" value="${by}" autocomplete="off" spellcheck="false" />
    </p>
    <p><button type="submit">${words.find}</button></p>
  </form>`;
};

/** Writes who read what, the last reading in front. */
export const readingsPage = async (visit: Visit): Promise<Html> => {
  const { language, notation, desk, query } = visit;
  const { readings: words, forgotten } = protectionWords[language];
  const [client, by] = [query('client') ?? '', query('by') ?? ''].map((each) => each.trim().slice(0, 64)) as [
    string,
    string,
  ];
  const { readings, isCut } = await lastReadings(desk.readings);
  const fits = readings.filter(
    (each) => each.stream.endsWith(client.toLowerCase()) && (by === '' || each.by === by),
  );
  const shown = paged(fits, pageIn(visit), PER_PAGE);
  const path = (page: number): string =>
    `${READINGS_PATH}?${new URLSearchParams({ client, by, page: String(page) }).toString()}`;
  return html`<h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${searchForm(visit, client, by)}
    <p role="status">${shown.count === 0 ? words.none : words.found(notation.whole(shown.count))}</p>
    ${
      shown.count === 0
        ? nothing
        : table<Reading>(
            words.title,
            [
              { label: words.at, kind: 'heading', cell: ({ at }) => notation.moment(at) },
              { label: words.by, kind: 'text', cell: (each) => each.by },
              { label: forgotten.row, kind: 'text', cell: aboutOf },
              { label: words.why, kind: 'text', cell: ({ why }) => reasonText(why, language) },
              {
                label: words.kinds,
                kind: 'text',
                cell: ({ kinds }) => kinds.map((kind) => kindText(kind, language)).join(', '),
              },
            ],
            shown.rows,
            { stacked: true },
          )
    }
    ${pagesNav(visit, shown, path)} ${isCut ? html`<p class="muted">${words.older}</p>` : nothing}`;
};
