import { ConsentScope, consentHeldAt, type Referral } from '@pavadonis/domain/client';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { wordText } from '@pavadonis/texts';
import type { Shown } from './read';
import { clientWords } from './words';

const scopes = Object.keys(ConsentScope.keys) as readonly ConsentScope[];

const consents = ({ visit: { language, today }, person: { state } }: Shown): Html => {
  const words = clientWords[language].referrals;
  const held = scopes.filter((scope) => consentHeldAt(state, scope, { on: today }));
  const names = held.map((scope) => wordText('scopes', scope, language)).join(', ');
  return html`<p>${held.length === 0 ? words.noConsent : words.consent(names)}</p>`;
};

/** Returns an institution and what was asked of it in the clear, for those who may read it. */
const textOfReferral = ({ held, showsTexts }: Shown, { made }: Referral): string | undefined => {
  const found = held.find(
    ({ event }) => event.type === 'ReferralMade' && event.referralId === made.referralId,
  )?.event;
  return showsTexts && found?.type === 'ReferralMade' ? `${found.institution}: ${found.service}` : undefined;
};

/** Writes the matters that the client consents to, and the referrals to institutions, the newest first. */
export const referrals = (shown: Shown): Html => {
  const { language, notation } = shown.visit;
  const words = clientWords[language].referrals;
  const all = [...shown.person.state.referral.referrals.values()].reverse();
  if (all.length === 0)
    return html`${consents(shown)}
      <p>${words.none}</p>`;
  return html`${consents(shown)}${table<Referral>(
    words.caption,
    [
      { label: words.day, kind: 'heading', cell: ({ made }) => notation.date(made.on) },
      {
        label: words.what,
        kind: 'text',
        cell: (each) => textOfReferral(shown, each) ?? clientWords[language].textHidden,
      },
      {
        label: words.answer,
        kind: 'text',
        cell: ({ answered }) =>
          answered === undefined
            ? words.noAnswer
            : `${wordText('answer', answered.answer, language)}, ${notation.date(answered.on)}`,
      },
      {
        label: words.result,
        kind: 'text',
        cell: ({ completed }) =>
          completed === undefined
            ? nothing
            : `${wordText('result', completed.result, language)}, ${notation.date(completed.on)}`,
      },
    ],
    all,
    { stacked: true },
  )}`;
};
