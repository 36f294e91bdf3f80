import { type CivilDate, civilDateOf, idOf, type StreamName } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { html, type Html, nothing, table } from '@pavadonis/page';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { clientPath, READINGS_PATH } from './paths';
import { protectionWords } from './words';

interface Row {
  readonly stream: StreamName;
  readonly on: CivilDate;
}

const listed = (
  { notation }: Visit,
  caption: string,
  head: string,
  day: string,
  rows: readonly Row[],
): Html =>
  table<Row>(
    caption,
    [
      {
        label: head,
        kind: 'heading',
        cell: ({ stream }) => html`<a href="${clientPath(idOf(stream))}">${shortNumber(stream)}</a>`,
      },
      { label: day, kind: 'text', cell: ({ on }) => notation.date(on) },
    ],
    rows,
    { stacked: true },
  );

/** Writes the first page of data protection: what is due, what waits, and who is forgotten. */
export const protectionPage = async (visit: Visit, notFound?: string): Promise<Html> => {
  const { language, desk, now } = visit;
  const words = protectionWords[language];
  const due = (await orThrow(desk.forgetting.due())).flatMap(({ streams, dueOn }) =>
    streams.map((stream): Row => ({ stream, on: dueOn })),
  );
  const pending = (await orThrow(desk.vault.forgetting.pending()))
    .filter((each) => now < each.due)
    .flatMap(({ streams, due: from }) => streams.map((stream): Row => ({ stream, on: civilDateOf(from) })));
  const forgotten = await orThrow(desk.vault.forgetting.forgotten());
  const list = (title: string, none: string, day: string, rows: readonly Row[]): Html =>
    html`<section>
      <h2>${title}</h2>
      ${rows.length === 0 ? html`<p>${none}</p>` : listed(visit, title, words.due.client, day, rows)}
    </section>`;
  return html`<h1>${words.title}</h1>
    ${notFound === undefined ? nothing : html`<p class="problem" role="alert">${words.notFound}</p>`}
    <form method="get" action="/protection" role="search" class="search">
      <p class="field">
        <label for="client">${words.number}</label>
        <input id="client" name="client" value="${notFound ?? ''}" autocomplete="off" spellcheck="false" />
      </p>
      <p><button type="submit">${words.open}</button></p>
    </form>
    <p><a href="${READINGS_PATH}">${words.readings.link}</a></p>
    ${list(words.due.title, words.due.none, words.due.dueOn, due)}
    ${list(words.pending.title, words.pending.none, words.due.dueOn, pending)}
    ${list(words.forgotten.title, words.forgotten.none, words.forgotten.on, forgotten)}`;
};
