import * as t from 'io-ts';
import { event } from '../../event/event';
import { DocumentRef } from '../../event/recorded';

/** The two kinds of international protection that the service's target group holds. */
export const InternationalProtection = t.keyof({ refugee: null, alternative: null });
export type InternationalProtection = t.TypeOf<typeof InternationalProtection>;

/** A person applied for international protection and is an asylum seeker from that day on. */
export const AsylumApplicationLodged = event('AsylumApplicationLodged', 1, {}, { application: DocumentRef });
export type AsylumApplicationLodged = t.TypeOf<typeof AsylumApplicationLodged>;

/** A status was granted; `on` is the day from which it holds. It ends the ground to live in a centre, not the service. */
export const StatusGranted = event('StatusGranted', 1, {
  status: InternationalProtection,
  decision: DocumentRef,
});
export type StatusGranted = t.TypeOf<typeof StatusGranted>;
