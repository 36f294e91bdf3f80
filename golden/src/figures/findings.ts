import * as Findings from '@pavadonis/projection-findings';
import type { Question } from './question';

// a rule of the host's own, so any number will do
const CENTRE_DAYS = 30;

/** Returns the figures of findings and reminders. */
export const findingsFigures = (
  rows: Findings.FindingsView,
  question: Question,
): Readonly<Record<string, unknown>> => {
  const options = { asOf: question.asOf, centreDays: CENTRE_DAYS };
  return {
    findingsToDate: Findings.findingsToDate(rows, options),
    remindersIn: Findings.remindersIn(Findings.allReminders(rows, options), question),
  };
};
