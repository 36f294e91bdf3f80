import { idOf } from '@pavadonis/domain';
import { html, type Html, nothing } from '@pavadonis/page';
import { clientForms } from '../../forms/all';
import { registerClient } from '../../forms/chapters/registration';
import type { DeskForm } from '../../forms/form';
import { offered } from '../../forms/offered';
import { lawForms } from '../../forms/chapters/law';
import { participationForms } from '../../forms/chapters/participation';
import { planForms } from '../../forms/chapters/plan';
import { referralForms } from '../../forms/chapters/referral';
import { serviceForms } from '../../forms/chapters/service';
import { workForms } from '../../forms/chapters/work';
import { identityForms } from '../../forms/chapters/identity';
import { residenceForms } from '../../forms/chapters/residence';
import { shortNumber } from '../../words/short-number';
import { about, law } from './about';
import { contacts } from './contacts';
import { dueList } from './due';
import { participation } from './participation';
import { plans } from './plan';
import type { Shown } from './read';
import { referrals } from './referrals';
import { service } from './service';
import { timeline } from './timeline';
import { clientWords } from './words';

interface Part {
  readonly id: keyof (typeof clientWords)['lv']['sections'];
  readonly write: (shown: Shown) => Html;
  readonly forms: readonly DeskForm[];
}

const PARTS: readonly Part[] = [
  { id: 'due', write: dueList, forms: [] },
  { id: 'about', write: about, forms: [...residenceForms, ...identityForms] },
  { id: 'law', write: law, forms: lawForms },
  { id: 'service', write: service, forms: serviceForms },
  { id: 'plan', write: plans, forms: planForms },
  { id: 'contacts', write: contacts, forms: workForms },
  { id: 'referrals', write: referrals, forms: referralForms },
  { id: 'participation', write: participation, forms: participationForms },
  { id: 'timeline', write: timeline, forms: [] },
];

const actions = ({ visit, person }: Shown, forms: readonly DeskForm[]): Html => {
  const { language } = visit;
  const open = offered(forms, { visit, person });
  return open.length === 0
    ? nothing
    : html`<ul class="actions">
        ${open.map(
          ({ name, title }) =>
            html`<li>
              <a class="button quiet" href="/clients/${idOf(person.stream)}/${name}">${title[language]}</a>
            </li>`,
        )}
      </ul>`;
};

const doneText = ({ query, language }: Shown['visit']): string | undefined => {
  const words = clientWords[language];
  const done = query('done');
  if (done === 'already') return words.already;
  if (done === 'amend') return words.amended;
  if (done === 'void') return words.voided;
  if (done === 'evidence') return words.documentAdded;
  const form = [registerClient, ...clientForms].find(({ name }) => name === done);
  return form && words.recorded(form.title[language]);
};

/** Writes a client's page: what holds, part by part, with the forms of each, and then all that was recorded. */
export const clientPage = (shown: Shown): Html => {
  const { visit, person } = shown;
  const words = clientWords[visit.language];
  const done = doneText(visit);
  return html`<h1>${words.title(shortNumber(person.stream))}</h1>
    ${done === undefined ? nothing : html`<p class="done" role="status">${done}</p>`}
    <nav aria-label="${words.parts}">
      <ul class="actions">
        ${PARTS.map(({ id }) => html`<li><a href="#${id}">${words.sections[id]}</a></li>`)}
      </ul>
    </nav>
    ${PARTS.map(
      ({ id, write, forms }) =>
        html`<section id="${id}" aria-labelledby="${id}-heading">
          <h2 id="${id}-heading">${words.sections[id]}</h2>
          ${write(shown)} ${actions(shown, forms)}
        </section>`,
    )}`;
};
