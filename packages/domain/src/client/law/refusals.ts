import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { InternationalProtection } from './events';
import { Procedure } from './legal';

/** An application is not decided yet, or not finally. */
export const ApplicationOpen = refusal('ApplicationOpen', { since: CivilDate });
export type ApplicationOpen = t.TypeOf<typeof ApplicationOpen>;

/** The client holds protection: what is left to decide needs no new application (our inference). */
export const HoldsProtection = refusal('HoldsProtection', { status: InternationalProtection });
export type HoldsProtection = t.TypeOf<typeof HoldsProtection>;

/** No application was under way on that day, so there is nothing to decide. */
export const NotAnAsylumSeeker = refusal('NotAnAsylumSeeker');
export type NotAnAsylumSeeker = t.TypeOf<typeof NotAnAsylumSeeker>;

/** A status that cannot go with this one holds, or came later: only alternative status becomes refugee status. */
export const AnotherStatusHolds = refusal('AnotherStatusHolds', { status: InternationalProtection });
export type AnotherStatusHolds = t.TypeOf<typeof AnotherStatusHolds>;

/** The asylum procedure does not allow this step where it was at that moment. */
export const NotAllowedInProcedure = refusal('NotAllowedInProcedure', { procedure: Procedure });
export type NotAllowedInProcedure = t.TypeOf<typeof NotAllowedInProcedure>;

/** No transfer to that Member State was decided on this application. */
export const TransferNotDecided = refusal('TransferNotDecided', { memberState: Country });
export type TransferNotDecided = t.TypeOf<typeof TransferNotDecided>;

/** Only alternative status goes with a permit that is renewed. */
export const NoAlternativeStatus = refusal('NoAlternativeStatus');
export type NoAlternativeStatus = t.TypeOf<typeof NoAlternativeStatus>;

/** The permit runs as long already, or would end by the day of its renewal. */
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
