import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { ContactId } from '../../vocabulary/id';

/** Another contact has this id. */
export const ContactIdTaken = refusal('ContactIdTaken', { contactId: ContactId });
export type ContactIdTaken = t.TypeOf<typeof ContactIdTaken>;

/** The contact names no worker, and needs at least one. */
export const NoWorker = refusal('NoWorker');
export type NoWorker = t.TypeOf<typeof NoWorker>;

/** Lists the refusals about the work with a client. */
export const workRefusals = [ContactIdTaken, NoWorker] as const;
