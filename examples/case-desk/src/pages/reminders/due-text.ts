import { html, type Html, nothing } from '@pavadonis/page';
import type { Reminder } from '@pavadonis/projection-findings';
import { textOf } from '@pavadonis/texts';
import type { Visit } from '../../server/visit';
import { whenDue } from './when';
import { remindersWords } from './words';

/** Writes what is to be done or known; what is overdue says so in front. */
export const dueText = (
  { language, notation, today }: Pick<Visit, 'language' | 'notation' | 'today'>,
  reminder: Reminder,
): Html => {
  const { overdue } = remindersWords[language].times;
  const isLate = whenDue(reminder.due, today) === 'overdue';
  return html`${isLate ? html`<strong class="late">${notation.sentence(overdue)}.</strong> ` : nothing}${textOf(reminder, language)}`;
};
