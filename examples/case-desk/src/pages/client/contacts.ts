import type { Settleable } from '@pavadonis/domain';
import type { SupportDelivered } from '@pavadonis/domain/client';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { wordText } from '@pavadonis/texts';
import { correctionPath } from '../../forms/corrections/target';
import { may } from '../../rights/rights';
import type { Shown } from './read';
import { clientWords } from './words';

/** The contacts that a page shows, unless all are asked for. */
const NEWEST = 10;

type Contact = Settleable<SupportDelivered>;

const contactsIn = ({ held }: Shown): readonly Contact[] =>
  held
    .flatMap((each) => (each.event.type === 'SupportDelivered' ? [{ ...each, event: each.event }] : []))
    .reverse();

const correcting = ({ visit, person }: Shown, { id, event }: Contact): Html => {
  const { language, session, notation } = visit;
  if (!may(session.account.role, 'correct')) return nothing;
  const words = clientWords[language];
  const name = `${wordText('kind', event.kind, language)}, ${notation.date(event.on)}`;
  return html`<a
      href="${correctionPath(person, id, 'amend')}"
      aria-label="${words.about(words.correcting.amend, name)}"
      >${words.correcting.amend}</a
    >
    <a href="${correctionPath(person, id, 'void')}" aria-label="${words.about(words.correcting.void, name)}"
      >${words.correcting.void}</a
    >`;
};

/** Writes the contacts that hold, the newest first. */
export const contacts = (shown: Shown): Html => {
  const { language, notation, query } = shown.visit;
  const words = clientWords[language];
  const all = contactsIn(shown);
  if (all.length === 0) return html`<p>${words.noContacts}</p>`;
  const listed = query('all') === undefined ? all.slice(0, NEWEST) : all;
  return html`${
    listed.length < all.length
      ? html`<p>
          ${words.newest(notation.whole(listed.length), notation.whole(all.length))}
          <a href="?all#contacts">${words.showAll}</a>
        </p>`
      : nothing
  }${table<Contact>(
    words.contacts.caption,
    [
      { label: words.contacts.day, kind: 'heading', cell: ({ event }) => notation.date(event.on) },
      {
        label: words.contacts.kind,
        kind: 'text',
        cell: ({ event }) => wordText('kind', event.kind, language),
      },
      {
        label: words.contacts.mode,
        kind: 'text',
        cell: ({ event }) => wordText('mode', event.mode, language),
      },
      {
        label: words.contacts.minutes,
        kind: 'number',
        cell: ({ event: { minutes } }) => (minutes === undefined ? '' : notation.whole(minutes)),
      },
      { label: words.contacts.correct, kind: 'text', cell: (contact) => correcting(shown, contact) },
    ],
    listed,
    { stacked: true },
  )}`;
};
