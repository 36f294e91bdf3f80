import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { DocumentRef } from '../../event/recorded';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';

/** The two kinds of international protection that the service's target group holds. */
export const InternationalProtection = t.keyof({ refugee: null, alternative: null });
export type InternationalProtection = t.TypeOf<typeof InternationalProtection>;

const Decision = {
  /** The decision as a document. */
  decision: DocumentRef,
};

/** A client applied for international protection and is an asylum seeker from that day on. */
export const AsylumApplicationLodged = event(
  'AsylumApplicationLodged',
  1,
  {},
  {
    /** The application as a document. */
    application: DocumentRef,
  },
);
export type AsylumApplicationLodged = t.TypeOf<typeof AsylumApplicationLodged>;

/** International protection was granted. It ends the ground to live in a centre, not the service. */
export const StatusGranted = event('StatusGranted', 1, {
  /** The day from which the status holds. */
  on: CivilDate,
  /** The status that was granted. */
  status: InternationalProtection,
  ...Decision,
});
export type StatusGranted = t.TypeOf<typeof StatusGranted>;

/** Protection was refused. The client stays an asylum seeker until the decision is final. */
export const StatusRefused = event('StatusRefused', 1, Decision);
export type StatusRefused = t.TypeOf<typeof StatusRefused>;

/** A decision on the application was appealed, a refusal or a grant. */
export const DecisionAppealed = event('DecisionAppealed', 1, {
  /** The appeal as a document. */
  appeal: DocumentRef,
});
export type DecisionAppealed = t.TypeOf<typeof DecisionAppealed>;

/** The decision of a court on an appeal. */
export const AppealOutcome = t.keyof({
  dismissed: null,
  allowed: null,
  /** Sent back for a new decision. */
  remitted: null,
});
export type AppealOutcome = t.TypeOf<typeof AppealOutcome>;

/**
 * A court decided an appeal. A status that it grants is a `StatusGranted` of its own. Dismissed, the decision is final on
 * this day.
 */
export const AppealDecided = event('AppealDecided', 1, { outcome: AppealOutcome, ...Decision });
export type AppealDecided = t.TypeOf<typeof AppealDecided>;

/** The decision became final and ended the procedure. After a refusal the client is no longer an asylum seeker. */
export const DecisionBecameFinal = event('DecisionBecameFinal', 1, {});
export type DecisionBecameFinal = t.TypeOf<typeof DecisionBecameFinal>;

/** The procedure was discontinued without a decision. A new application is possible. */
export const AsylumProcedureDiscontinued = event('AsylumProcedureDiscontinued', 1, {
  /** The reason why the procedure was discontinued. */
  reason: t.keyof({ withdrawn: null, absconded: null, other: null }),
});
export type AsylumProcedureDiscontinued = t.TypeOf<typeof AsylumProcedureDiscontinued>;

const Transfer = {
  /** The responsible Member State. */
  memberState: Country,
};

/** Another Member State was found responsible for the application. */
export const DublinTransferDecided = event('DublinTransferDecided', 1, Transfer);
export type DublinTransferDecided = t.TypeOf<typeof DublinTransferDecided>;

/** A client was handed to the responsible Member State. The departure is a `LeftLatvia` beside it. */
export const DublinTransferExecuted = event('DublinTransferExecuted', 1, Transfer);
export type DublinTransferExecuted = t.TypeOf<typeof DublinTransferExecuted>;

/** The permit that goes with alternative status was renewed. The status itself goes on. */
export const StatusExtended = event('StatusExtended', 1, {
  /** The last day of the new permit. */
  until: CivilDate,
});
export type StatusExtended = t.TypeOf<typeof StatusExtended>;

const Ground = {
  /** The ground in the law, in words. */
  ground: personal('status-end-ground'),
};

/** A status was taken away (atņemšana), since it was granted in error or was forfeited. */
export const StatusRevoked = event('StatusRevoked', 1, Decision, Ground);
export type StatusRevoked = t.TypeOf<typeof StatusRevoked>;

/** A status was lost (zaudēšana), for instance by return to the country of origin. */
export const StatusCeased = event('StatusCeased', 1, Decision, Ground);
export type StatusCeased = t.TypeOf<typeof StatusCeased>;

/** A client gave up the status. */
export const StatusRenounced = event('StatusRenounced', 1, {});
export type StatusRenounced = t.TypeOf<typeof StatusRenounced>;

/** Temporary protection was granted: a target group of its own, served by a mentor alone since 2022. */
export const TemporaryProtectionGranted = event('TemporaryProtectionGranted', 1, Decision);
export type TemporaryProtectionGranted = t.TypeOf<typeof TemporaryProtectionGranted>;

/** Temporary protection ended. */
export const TemporaryProtectionEnded = event('TemporaryProtectionEnded', 1, {
  /** The first day without temporary protection. */
  on: CivilDate,
});
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
/** Any event of the chapter of law. */
export type LawEvent = t.TypeOf<(typeof lawEvents)[number]>;
