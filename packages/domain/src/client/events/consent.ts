import * as t from 'io-ts';
import { event } from '../../event/event';
import { personal } from '../../event/personal';
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

/** A person died; nothing happens after that day. */
export const ClientDied = event('ClientDied', 1, {});
export type ClientDied = t.TypeOf<typeof ClientDied>;
