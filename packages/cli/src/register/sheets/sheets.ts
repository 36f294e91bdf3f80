import { status } from './law';
import { participation } from './participation';
import { consents, guardians, households, identifiers, persons } from './persons';
import { departures, residences } from './residence';
import { assessments, handovers, service, suspensions, workers } from './service';
import type { AnySheet } from './sheet-of';
import { contacts, goals, plans, referrals } from './work';

/** The sheets of a register, in the order in which the steps of one day and rank are taken. */
export const sheets: readonly AnySheet[] = [
  persons,
  identifiers,
  households,
  guardians,
  consents,
  status,
  residences,
  service,
  handovers,
  suspensions,
  workers,
  assessments,
  plans,
  goals,
  contacts,
  referrals,
  participation,
  departures,
];
