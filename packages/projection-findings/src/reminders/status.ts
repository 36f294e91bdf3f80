import { addDays, addMonths } from '@pavadonis/domain';
import { isAway, legalOn } from '@pavadonis/domain/client';
import { reminder, type Reminder } from '../reminder-kinds';
import { grantOfStatus } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';

/** Reminds of the last day on which a person with status may live in a centre. */
export const centreEntitlement = (
  person: Person,
  { asOf, centreDays }: HistoryToDate,
): readonly Reminder[] => {
  const { state } = person;
  const granted = grantOfStatus(person)?.event.on;
  const lives = state.residence.residences.at(-1)?.value;
  return granted === undefined || lives?.kind !== 'centre' || isAway(state, asOf)
    ? []
    : [reminder('CentreEntitlement', person, addDays(granted, centreDays))];
};

/** Reminds to renew a permit, a month before it ends. */
export const permits = (person: Person, { asOf }: HistoryToDate): readonly Reminder[] => {
  const due = person.state.law.permits.at(-1)?.value;
  return due === undefined || legalOn(person.state, asOf).status !== 'alternative'
    ? []
    : [reminder('PermitRenewal', person, due, addMonths(due, -1))];
};
