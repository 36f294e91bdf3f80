/** The chapters of a client's stream, in the order of the pages, and the codec of the whole stream. */
import type * as t from 'io-ts';
import { events } from '../event/event';
import { type Correction, withCorrections } from '../settling/correction';
import { consentEvents } from './consent/events';
import { familyEvents } from './family/events';
import { forgettingEvents } from './forgetting/events';
import { identityEvents } from './identity/events';
import { lawEvents } from './law/events';
import { participationEvents } from './participation/events';
import { planEvents } from './plan/events';
import { referralEvents } from './referral/events';
import { registrationEvents } from './registration/events';
import { residenceEvents } from './residence/events';
import { serviceEvents } from './service/events';
import { workEvents } from './work/events';

/** The events of each chapter. A fold takes events one by one and ignores chapters as a whole. */
export const chapters = {
  /** The first intake, and death, which ends the record. */
  registration: registrationEvents,
  /** Identifiers in other registers, duplicates and merges. */
  identity: identityEvents,
  /** Household and guardian. */
  family: familyEvents,
  /** Consent, and the service that was declined. */
  consent: consentEvents,
  /** The asylum procedure, status and temporary protection. */
  law: lawEvents,
  /** Where the client lives, and absence from Latvia. */
  residence: residenceEvents,
  /** Episodes of the service, from start to end. */
  service: serviceEvents,
  /** Workers, assessments and the support that is delivered in contacts. */
  work: workEvents,
  /** The individual socio-economic inclusion plan and its goals. */
  plan: planEvents,
  /** Referrals to institutions. */
  referral: referralEvents,
  /** Records for the indicators of an operation that a fund pays. */
  participation: participationEvents,
  /** How long the file must be kept, and the destruction of its personal texts. */
  forgetting: forgettingEvents,
} as const;

/** The name of a chapter. */
export type Chapter = keyof typeof chapters;

/** Any event of a chapter. */
export type EventIn<C extends Chapter> = t.TypeOf<(typeof chapters)[C][number]>;

/** All events of a client's stream, corrections apart. */
export const Event = events('ClientEvent', ...Object.values(chapters).flat());
export type Event = t.TypeOf<typeof Event>;

/** The events that may be recorded in a client's stream, corrections included. */
export const Recordable = withCorrections(Event);
export type Recordable = Event | Correction<Event>;
