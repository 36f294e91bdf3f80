import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { Text } from '../../vocabulary/text';

/** What a person consents to: support itself, the sharing of data with institutions, use in statistics. */
export const ConsentScope = t.keyof({ service: null, referral: null, statistics: null });
export type ConsentScope = t.TypeOf<typeof ConsentScope>;

/** A person, or a minor's guardian, consented. */
export const ConsentGiven = event('ConsentGiven', 1, {
  scopes: t.readonlyArray(ConsentScope),
  givenBy: t.keyof({ client: null, guardian: null }),
});
export type ConsentGiven = t.TypeOf<typeof ConsentGiven>;

/** Consent was taken back. */
export const ConsentWithdrawn = event('ConsentWithdrawn', 1, { scopes: t.readonlyArray(ConsentScope) });
export type ConsentWithdrawn = t.TypeOf<typeof ConsentWithdrawn>;

/** A person declined the service: it is voluntary, and to have no plan is no error. */
export const ServiceDeclined = event('ServiceDeclined', 1, {}, { reason: personal(Text) });
export type ServiceDeclined = t.TypeOf<typeof ServiceDeclined>;

/** Lists the events of consent, and declining the service, in the order of the pages. */
export const consentEvents = [ConsentGiven, ConsentWithdrawn, ServiceDeclined] as const;
export type ConsentEvent = t.TypeOf<(typeof consentEvents)[number]>;
