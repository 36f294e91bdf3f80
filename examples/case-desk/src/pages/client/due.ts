import { idOf } from '@pavadonis/domain';
import { html, type Html } from '@pavadonis/page';
import type { Reminder, ReminderTag } from '@pavadonis/projection-findings';
import { clientForms } from '../../forms/all';
import { offered } from '../../forms/offered';
import { dueText } from '../reminders/due-text';
import type { Shown } from './read';
import { clientWords } from './words';

/** The forms that do what a reminder asks for, by their names; none where there is nothing to record. */
export const STEPS: Readonly<Record<ReminderTag, readonly string[]>> = {
  ServiceLimit: ['extend-service', 'end-service'],
  CentreEntitlement: ['change-residence'],
  EighteenthBirthday: ['give-consent', 'draw-up-plan'],
  ServiceEndAfterDeparture: ['end-service'],
  ServiceEndWithoutGround: ['end-service'],
  ParticipationEntry: ['record-entry'],
  ParticipationExit: ['record-exit'],
  ParticipationFollowUp: ['record-follow-up'],
  // an operation's documents, and what the data protection officer does
  RetentionEnd: [],
  ForgettingDue: [],
  PermitRenewal: ['extend-status'],
  GoalTarget: ['achieve-goal', 'fail-goal', 'progress-goal'],
};

// what is recorded of an entry are the data of that day
const queryOf = ({ _tag, due }: Reminder): string => (_tag === 'ParticipationEntry' ? `?on=${due}` : '');

const steps = ({ visit, person }: Shown, reminder: Reminder): Html => {
  const named = clientForms.filter(({ name }) => STEPS[reminder._tag].includes(name));
  const open = offered(named, { visit, person });
  return html`${open.map(
    ({ name, title }) =>
      html` <a href="/clients/${idOf(person.stream)}/${name}${queryOf(reminder)}"
        >${title[visit.language]}</a
      >`,
  )}`;
};

/** Writes what is due of the client, each with the forms that do it; what is overdue says so. */
export const dueList = (shown: Shown): Html => {
  const { visit, due } = shown;
  if (due.length === 0) return html`<p>${clientWords[visit.language].nothingDue}</p>`;
  return html`<ul class="due">
    ${due.map((each) => html`<li>${dueText(visit, each)} ${steps(shown, each)}</li>`)}
  </ul>`;
};
