import { idOf } from '@pavadonis/domain';
import { html, type Html, nothing } from '@pavadonis/page';
import { protectionForms } from '../pages/protection/forms';
import { clientForms } from './all';
import type { At } from './form';
import { offered } from './offered';
import { formWords } from './words';

/** The forms that may remove the cause of a refusal, by its tag and their names. */
export const REMEDIES: Readonly<Record<string, readonly string[]>> = {
  NotInTargetGroup: ['lodge-application', 'grant-status'],
  NotAnAsylumSeeker: ['lodge-application'],
  NotInLatvia: ['return-to-latvia'],
  AlreadyAway: ['return-to-latvia'],
  EpisodeOverlaps: ['end-service'],
  NotABeneficiary: ['grant-status'],
  NoOpenGoal: ['draw-up-plan', 'set-goal', 'agree-plan'],
  PlanOpen: ['close-plan'],
  GoalsOpen: ['achieve-goal', 'fail-goal', 'cancel-goal'],
  NoConsent: ['give-consent'],
  NoEntry: ['record-entry'],
  EpisodeOpen: ['end-service'],
  StillInOperation: ['end-service'],
  RetentionNotConfirmed: ['confirm-retention'],
  ForgettingPending: ['take-back-forgetting'],
  NoForgettingRequested: ['ask-forgetting'],
};

/** Writes what may be done about a refusal: the forms that its reader may send, and that have something to say. */
export const remedies = (at: At, tag: string): Html => {
  const { language } = at.visit;
  const names = Object.hasOwn(REMEDIES, tag) ? (REMEDIES[tag] ?? []) : [];
  const forms = offered(
    [...clientForms, ...protectionForms].filter(({ name }) => names.includes(name)),
    at,
  );
  if (forms.length === 0) return nothing;
  return html`<p>${formWords[language].first}</p>
    <ul>
      ${forms.map(
        ({ name, title }) =>
          html`<li><a href="/clients/${idOf(at.person.stream)}/${name}">${title[language]}</a></li>`,
      )}
    </ul>`;
};
