import type * as t from 'io-ts';
import { event } from '../../event/event';
import { personal } from '../../event/personal';
import { DocumentRef } from '../../event/recorded';
import { CivilDate } from '../../vocabulary/civil-date';
import { Text } from '../../vocabulary/text';

/** The permit that goes with alternative status was renewed; the status itself goes on. */
export const StatusExtended = event('StatusExtended', 1, { until: CivilDate });
export type StatusExtended = t.TypeOf<typeof StatusExtended>;

/** A status was taken away (atņemšana): it should not have been granted, or was forfeited. */
export const StatusRevoked = event('StatusRevoked', 1, { decision: DocumentRef }, { ground: personal(Text) });
export type StatusRevoked = t.TypeOf<typeof StatusRevoked>;

/** A status was lost (zaudēšana), for instance by return to the country of origin. */
export const StatusCeased = event('StatusCeased', 1, { decision: DocumentRef }, { ground: personal(Text) });
export type StatusCeased = t.TypeOf<typeof StatusCeased>;

/** A person gave the status up. */
export const StatusRenounced = event('StatusRenounced', 1, {});
export type StatusRenounced = t.TypeOf<typeof StatusRenounced>;

/** Temporary protection was granted: a target group of its own, served by a mentor alone since 2022. */
export const TemporaryProtectionGranted = event('TemporaryProtectionGranted', 1, { decision: DocumentRef });
export type TemporaryProtectionGranted = t.TypeOf<typeof TemporaryProtectionGranted>;

/** Temporary protection ended; `on` is the first day without it. */
export const TemporaryProtectionEnded = event('TemporaryProtectionEnded', 1, {});
export type TemporaryProtectionEnded = t.TypeOf<typeof TemporaryProtectionEnded>;
