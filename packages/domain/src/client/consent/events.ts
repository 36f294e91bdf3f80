import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';

/** A matter that consent is about. */
export const ConsentScope = t.keyof({
  /** The service itself. */
  service: null,
  /** The sharing of data with institutions. */
  referral: null,
  /** Use in statistics. */
  statistics: null,
});
export type ConsentScope = t.TypeOf<typeof ConsentScope>;

/** A client, or a minor's guardian, consented. */
export const ConsentGiven = event('ConsentGiven', 1, {
  /** The matters that the consent is about. */
  scopes: t.readonlyArray(ConsentScope),
  /** The one who consented. */
  givenBy: t.keyof({ client: null, guardian: null }),
});
export type ConsentGiven = t.TypeOf<typeof ConsentGiven>;

/** Consent was withdrawn. */
export const ConsentWithdrawn = event('ConsentWithdrawn', 1, {
  /** The matters that consent no longer covers. */
  scopes: t.readonlyArray(ConsentScope),
});
export type ConsentWithdrawn = t.TypeOf<typeof ConsentWithdrawn>;

/** A client declined the service. The service is voluntary, so a client without a plan is no error. */
export const ServiceDeclined = event(
  'ServiceDeclined',
  1,
  {},
  {
    /** The reason, in words. */
    reason: personal('decline-reason'),
  },
);
export type ServiceDeclined = t.TypeOf<typeof ServiceDeclined>;

/** Lists the events of consent, and declining the service, in the order of the pages. */
export const consentEvents = [ConsentGiven, ConsentWithdrawn, ServiceDeclined] as const;
/** Any event of the chapter of consent. */
export type ConsentEvent = t.TypeOf<(typeof consentEvents)[number]>;
