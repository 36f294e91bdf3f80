import * as t from 'io-ts';
import { event } from '../../event/event';
import { DocumentRef } from '../../event/recorded';
import { Country } from '../../vocabulary/country';

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
