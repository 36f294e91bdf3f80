import type { CivilDate, StreamName } from '@pavadonis/domain';

/**
 * The weight of a finding.
 *
 * A `breach` should stand in no history; a `warning` costs money or needs somebody to act; a `notice` informs an
 * auditor.
 */
export type Severity = 'breach' | 'warning' | 'notice';

/** A kind of finding: its weight and the rule behind it. */
export interface FindingKind {
  /** The weight: a breach, a warning or a notice. */
  readonly severity: Severity;
  /** The policies that the kind watches over, if any. */
  readonly policies: readonly `POL-${number}`[];
  /** The rule's source; `inference` if the rule is ours. */
  readonly source: string;
  /** Whether the decisions prevent this finding as long as events are recorded in order, uncorrected and unmerged. */
  readonly refused: boolean;
}

type Policies = FindingKind['policies'];

const refused = (source: string, ...policies: Policies): FindingKind => ({
  severity: 'breach',
  policies,
  source,
  refused: true,
});
const breach = (source: string, ...policies: Policies): FindingKind => ({
  ...refused(source, ...policies),
  refused: false,
});
const warning = (source: string, ...policies: Policies): FindingKind => ({
  ...breach(source, ...policies),
  severity: 'warning',
});
const notice = (source: string, ...policies: Policies): FindingKind => ({
  ...breach(source, ...policies),
  severity: 'notice',
});

const INFERENCE = 'inference';
const ESF_PLUS_NOTICE = 'notice of 30.11.2023';
const PERIOD_NOTICES = 'notices of 2016, 27.02.2020 and 30.11.2023';
const NO_DOUBLE_FINANCING = 'Regulation (EU) 2021/1060, Art. 63(9), as recalled';
const RETENTION = 'Regulation (EU) 2021/1060, Art. 69(6) and 82, as recalled; inference';
const PARTICIPANT_DATA = 'Regulation (EU) 2021/1057, Annex I, as recalled';

/** All kinds of findings, by name. */
export const findingKinds = {
  ContactOutsideEpisode: refused(INFERENCE),
  ContactWhileAway: refused(INFERENCE, 'POL-8'),
  ContactAfterDeath: refused(INFERENCE),
  RecordedAfterDeath: refused(INFERENCE),
  RemoteContactAbroad: notice(INFERENCE),
  ContactPastLimit: warning(PERIOD_NOTICES, 'POL-1', 'POL-2'),
  EpisodesOverlap: refused(INFERENCE),
  EndedTwice: refused(INFERENCE),
  NotBegun: refused(INFERENCE),
  StartedWhileAway: refused(INFERENCE, 'POL-8'),
  StartedWithoutRegistration: refused(INFERENCE),
  StartedWithoutGround: refused(ESF_PLUS_NOTICE),
  StartedPastLimit: refused(PERIOD_NOTICES, 'POL-1', 'POL-2'),
  GroupNotServed: refused(ESF_PLUS_NOTICE),
  ExtendedLate: warning(ESF_PLUS_NOTICE, 'POL-1'),
  ExtendedBeyondRule: refused(ESF_PLUS_NOTICE, 'POL-1'),
  EpisodeOpenPastLimit: warning(PERIOD_NOTICES, 'POL-1', 'POL-2'),
  EpisodeOpenAfterDeparture: warning('notice of autumn 2023', 'POL-8'),
  EpisodeOpenWithoutGround: warning(ESF_PLUS_NOTICE, 'POL-9'),
  EpisodeOpenAfterDeath: warning(INFERENCE),
  ReferralWithoutConsent: refused(INFERENCE),
  GuardianMissing: warning(INFERENCE, 'POL-7'),
  ConsentLapsed: warning(INFERENCE, 'POL-7'),
  ConsentWithoutGuardian: refused(INFERENCE),
  GrantedWithoutApplication: refused(INFERENCE),
  GrantedAgainstStatus: refused(INFERENCE),
  StepAfterProcedure: refused('Cabinet of Ministers, 2015; inference'),
  StillInCentre: warning(ESF_PLUS_NOTICE, 'POL-6'),
  CentreNotOpen: breach(INFERENCE),
  ExternalIdShared: breach(INFERENCE),
  RecordedAfterMerge: refused(INFERENCE),
  RevertOfNoMerge: refused(INFERENCE),
  MergeCycle: refused(INFERENCE),
  DaysWithoutProvider: breach('notice of November 2019', 'POL-5'),
  EpisodeNotCovered: breach('notice of November 2019', 'POL-5'),
  StaffNotEngaged: warning(INFERENCE),
  FundedTwice: breach(`${NO_DOUBLE_FINANCING}; ${ESF_PLUS_NOTICE}`, 'POL-3'),
  ClaimedTwice: refused(NO_DOUBLE_FINANCING, 'POL-3'),
  ClaimNotCorrected: warning(INFERENCE),
  CorrectedBeforeClaimed: refused(INFERENCE),
  PaidBeforeClaimed: breach(INFERENCE),
  RecordedTwice: refused(INFERENCE),
  RateMissing: refused(INFERENCE, 'POL-4'),
  UnitWithoutSupport: warning('notice of September 2016: paid by clients actually served'),
  CostNotRecorded: refused(INFERENCE),
  CostOutsideContract: warning(INFERENCE),
  CostAfterClosing: refused(INFERENCE),
  ParticipationMissing: warning('ESF participant guidance', 'POL-10', 'POL-11'),
  ExitResultsLate: { ...warning(PARTICIPANT_DATA, 'POL-11'), refused: true },
  FollowUpEarly: { ...warning(PARTICIPANT_DATA, 'POL-11'), refused: true },
  ForgottenTooEarly: breach(RETENTION, 'POL-12'),
  ForgottenUnconfirmed: refused(INFERENCE, 'POL-12'),
  ForgottenInPart: warning(INFERENCE),
  RecordedAfterForgetting: breach(INFERENCE),
  EvidenceMissing: notice(INFERENCE, 'POL-13'),
  RecordedLate: notice(INFERENCE),
  RecordedBefore: breach(INFERENCE),
  Corrected: notice(INFERENCE),
  CorrectionOfNothing: refused(INFERENCE),
} as const satisfies Readonly<Record<string, FindingKind>>;

/** The name of a kind of finding. */
export type FindingTag = keyof typeof findingKinds;

/**
 * A place in the history that breaks a rule, or that an auditor should know of. It holds no personal data.
 *
 * It is computed and never stored, so it goes once its cause is corrected.
 */
export interface Finding {
  readonly _tag: FindingTag;
  /** The stream of the finding; the survivor's if streams are merged, unless the finding is about the merge. */
  readonly stream: StreamName;
  /** The day of the finding, or the first of several. */
  readonly on: CivilDate;
  /** The last of several days. */
  readonly to?: CivilDate;
  /** Positions in the log of the events that show it, ascending; empty if only the absence of an event shows it. */
  readonly shownBy: readonly number[];
}

/** Makes a finding that these events show. */
export const finding = (
  _tag: FindingTag,
  stream: StreamName,
  on: CivilDate,
  shownBy: readonly { readonly position: number }[],
  to?: CivilDate,
): Finding => ({
  _tag,
  stream,
  on,
  ...(to === undefined ? {} : { to }),
  shownBy: [...new Set(shownBy.map(({ position }) => position))].sort((a, b) => a - b),
});
