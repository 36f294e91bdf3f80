import { centres } from './centres';
import { amendments, contracts, directProvision, staff } from './contracts';
import { status } from './law';
import { operations, ruleSets } from './operations';
import { participation } from './participation';
import { consents, guardians, households, identifiers, persons } from './persons';
import { departures, residences } from './residence';
import { assessments, handovers, service, suspensions, workers } from './service';
import type { AnySheet } from './sheet-of';
import { contacts, goals, plans, referrals } from './work';

/** The sheets of a register, in the order in which the steps of one day and rank are taken. */
export const sheets: readonly AnySheet[] = [
  operations,
  ruleSets,
  contracts,
  amendments,
  directProvision,
  staff,
  centres,
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
