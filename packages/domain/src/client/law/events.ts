import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { DocumentRef } from '../../event/recorded';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { Text } from '../../vocabulary/text';

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

/** Protection was refused. The person stays an asylum seeker until the decision is final. */
export const StatusRefused = event('StatusRefused', 1, { decision: DocumentRef });
export type StatusRefused = t.TypeOf<typeof StatusRefused>;

/** A decision on the application was appealed, a refusal or a grant. */
export const DecisionAppealed = event('DecisionAppealed', 1, { appeal: DocumentRef });
export type DecisionAppealed = t.TypeOf<typeof DecisionAppealed>;

/** What a court made of an appeal: it dismissed or allowed it, or sent the matter back for a new decision. */
export const AppealOutcome = t.keyof({ dismissed: null, allowed: null, remitted: null });
export type AppealOutcome = t.TypeOf<typeof AppealOutcome>;

/** An appeal was decided. A status the court grants is a `StatusGranted` of its own. */
export const AppealDecided = event('AppealDecided', 1, { outcome: AppealOutcome, decision: DocumentRef });
export type AppealDecided = t.TypeOf<typeof AppealDecided>;

/** The decision ended the procedure: after a refusal the person is no asylum seeker any more. */
export const DecisionBecameFinal = event('DecisionBecameFinal', 1, {});
export type DecisionBecameFinal = t.TypeOf<typeof DecisionBecameFinal>;

/** The procedure was discontinued without a decision; a new application is possible. */
export const AsylumProcedureDiscontinued = event('AsylumProcedureDiscontinued', 1, {
  reason: t.keyof({ withdrawn: null, absconded: null, other: null }),
});
export type AsylumProcedureDiscontinued = t.TypeOf<typeof AsylumProcedureDiscontinued>;

/** Another Member State was found responsible for the application. */
export const DublinTransferDecided = event('DublinTransferDecided', 1, { memberState: Country });
export type DublinTransferDecided = t.TypeOf<typeof DublinTransferDecided>;

/** A person was handed to the responsible Member State; the departure is a `LeftLatvia` beside it. */
export const DublinTransferExecuted = event('DublinTransferExecuted', 1, { memberState: Country });
export type DublinTransferExecuted = t.TypeOf<typeof DublinTransferExecuted>;

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

/** Lists the events of legal status and the asylum procedure, in the order of the pages. */
export const lawEvents = [
  AsylumApplicationLodged,
  StatusGranted,
  StatusRefused,
  DecisionAppealed,
  AppealDecided,
  DecisionBecameFinal,
  AsylumProcedureDiscontinued,
  DublinTransferDecided,
  DublinTransferExecuted,
  StatusExtended,
  StatusRevoked,
  StatusCeased,
  StatusRenounced,
  TemporaryProtectionGranted,
  TemporaryProtectionEnded,
] as const;
export type LawEvent = t.TypeOf<(typeof lawEvents)[number]>;
