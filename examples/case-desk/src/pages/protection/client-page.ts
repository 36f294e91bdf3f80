import { idOf, operationStream, personalIn, type PersonalKind, sealEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { wordText } from '@pavadonis/texts';
import { offered } from '../../forms/offered';
import type { Person } from '../../forms/person';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { isAsked, protectionForms } from './forms';
import { clientPath, READINGS_PATH } from './paths';
import { kindWords, protectionWords } from './words';

type Counted = readonly [kind: PersonalKind, count: number];

/** Counts the personal texts of a person by kind, sealed as they stand in the log. */
const textsOf = ({ recorded }: Person): readonly Counted[] => {
  const counts = new Map<PersonalKind, number>();
  for (const { event } of recorded)
    for (const { kind } of personalIn((sealing) => sealEvent(event, sealing)).texts)
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const sealed = ({ language, notation }: Visit, person: Person): Html => {
  const { client: words } = protectionWords[language];
  const counted = textsOf(person);
  return counted.length === 0
    ? html`<p>${words.noSealed}</p>`
    : table<Counted>(
        words.sealed,
        [
          { label: words.kind, kind: 'heading', cell: ([kind]) => kindWords[kind][language] },
          { label: words.count, kind: 'number', cell: ([, count]) => notation.whole(count) },
        ],
        counted,
      );
};

const fates = async ({ desk, language, notation }: Visit, { state, streams }: Person): Promise<Html> => {
  const { client: words } = protectionWords[language];
  const pending = state.forgetting.requests.findLast(({ to }) => to === undefined)?.from;
  const lines: string[] = [];
  for (const stream of streams) {
    const fate = await orThrow(desk.vault.forgetting.of(stream));
    if (fate._tag === 'Forgotten') lines.push(words.forgottenOn(notation.date(fate.on)));
  }
  if (pending !== undefined && lines.length === 0) {
    const ground = wordText('ground', pending.ground, language);
    lines.push(words.asked(notation.date(pending.on), notation.date(pending.dueOn), ground));
  }
  if (lines.length === 0) lines.push(words.kept);
  return html`${[...new Set(lines)].map((line) => html`<p>${line}</p>`)}`;
};

const retention = ({ language, notation }: Visit, { state }: Person): Html => {
  const { client: words } = protectionWords[language];
  const confirmed = Client.retentionsOf(state);
  if (confirmed.length === 0) return html`<p>${words.noRetention}</p>`;
  const lines = confirmed.map(({ keptUntil, source, operationId }) =>
    words.retained(
      notation.date(keptUntil),
      source,
      operationId === undefined ? '' : shortNumber(operationStream(operationId)),
    ),
  );
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
};

const doneText = ({ query, language }: Visit): string | undefined => {
  const { done } = protectionWords[language];
  const name = query('done') ?? '';
  return Object.hasOwn(done, name) ? done[name as keyof typeof done] : undefined;
};

/** Writes how the data of one person are protected: access, forgetting, retention, and what is sealed. */
export const protectedClientPage = async (visit: Visit, person: Person): Promise<Html> => {
  const { language } = visit;
  const { client: words, carryOut } = protectionWords[language];
  const id = idOf(person.stream);
  const done = doneText(visit);
  const links = [
    ...offered(protectionForms, { visit, person }).map(
      ({ name, title }) => [`/clients/${id}/${name}`, title[language]] as const,
    ),
    ...(isAsked(person) ? [[`${clientPath(id)}/forget`, carryOut.title] as const] : []),
  ];
  return html`<h1>${words.title(shortNumber(person.stream))}</h1>
    ${done === undefined ? nothing : html`<p class="done" role="status">${done}</p>`}
    <p><a href="/clients/${id}">${words.toClient}</a></p>
    <section>
      <h2>${words.access}</h2>
      <p>${words.accessLead}</p>
      <ul class="actions">
        <li><a class="button quiet" href="${clientPath(id)}/access.html">${words.html}</a></li>
        <li><a class="button quiet" href="${clientPath(id)}/access.json">${words.json}</a></li>
      </ul>
    </section>
    <section>
      <h2>${words.forgetting}</h2>
      ${await fates(visit, person)}
      <h3>${words.retention}</h3>
      ${retention(visit, person)}
      <ul class="actions">
        ${links.map(([path, name]) => html`<li><a class="button quiet" href="${path}">${name}</a></li>`)}
      </ul>
    </section>
    <section>
      <h2>${words.sealed}</h2>
      ${sealed(visit, person)}
      <p><a href="${READINGS_PATH}?client=${id}">${words.readings}</a></p>
    </section>`;
};
