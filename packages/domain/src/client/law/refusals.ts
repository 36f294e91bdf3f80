import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { InternationalProtection } from './events';
import { Procedure } from './legal-standing';

/** An application is open: it is not decided yet, or not finally. */
export const ApplicationOpen = refusal('ApplicationOpen', { since: CivilDate });
export type ApplicationOpen = t.TypeOf<typeof ApplicationOpen>;

/** The client holds protection. A decision that is still pending needs no new application (our inference). */
export const HoldsProtection = refusal('HoldsProtection', { status: InternationalProtection });
export type HoldsProtection = t.TypeOf<typeof HoldsProtection>;

/** No application was under way on that day, so there is nothing to decide. */
export const NotAnAsylumSeeker = refusal('NotAnAsylumSeeker');
export type NotAnAsylumSeeker = t.TypeOf<typeof NotAnAsylumSeeker>;

/**
 * The client holds, or later received, a status that rules this one out. Only alternative status becomes refugee
 * status.
 */
export const AnotherStatusHolds = refusal('AnotherStatusHolds', { status: InternationalProtection });
export type AnotherStatusHolds = t.TypeOf<typeof AnotherStatusHolds>;

/** The asylum procedure does not allow this step in the state that it had at that moment. */
export const NotAllowedInProcedure = refusal('NotAllowedInProcedure', { procedure: Procedure });
export type NotAllowedInProcedure = t.TypeOf<typeof NotAllowedInProcedure>;

/** No transfer to that Member State was decided for this application. */
export const TransferNotDecided = refusal('TransferNotDecided', { memberState: Country });
export type TransferNotDecided = t.TypeOf<typeof TransferNotDecided>;

/** The client has no alternative status, the only one whose permit is renewed. */
export const NoAlternativeStatus = refusal('NoAlternativeStatus');
export type NoAlternativeStatus = t.TypeOf<typeof NoAlternativeStatus>;

/** The permit already runs that long, or it would end by the day of its renewal. */
export const PermitNotExtended = refusal('PermitNotExtended', { until: CivilDate });
export type PermitNotExtended = t.TypeOf<typeof PermitNotExtended>;

/** The client held no status that could be lost. */
export const NoStatus = refusal('NoStatus');
export type NoStatus = t.TypeOf<typeof NoStatus>;

/** The client had no temporary protection. */
export const NoTemporaryProtection = refusal('NoTemporaryProtection');
export type NoTemporaryProtection = t.TypeOf<typeof NoTemporaryProtection>;

/** Lists the refusals about legal status and the asylum procedure. */
export const lawRefusals = [
  ApplicationOpen,
  HoldsProtection,
  NotAnAsylumSeeker,
  AnotherStatusHolds,
  NotAllowedInProcedure,
  TransferNotDecided,
  NoAlternativeStatus,
  PermitNotExtended,
  NoStatus,
  NoTemporaryProtection,
] as const;
