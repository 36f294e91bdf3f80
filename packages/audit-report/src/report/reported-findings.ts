import type { Bilingual } from '@pavadonis/page';
import type { CivilDate, StreamName } from '@pavadonis/domain';
import type { FindingTag, Severity } from '@pavadonis/projection-findings';

/** One place in the history that breaks a rule, or that an auditor should know of. */
export interface ReportedFinding {
  /** The stream of the person, contract, operation or centre. */
  readonly stream: StreamName;
  /** The day, or the first of several. */
  readonly on: CivilDate;
  /** The last of several days. */
  readonly to?: CivilDate;
  /** The positions of the events that show it; empty if only the absence of an event does. */
  readonly events: readonly number[];
  /** The finding in words. */
  readonly text: Bilingual;
}

/** All findings of a kind. */
export interface FindingsOfKind {
  /** The name of the kind. */
  readonly kind: FindingTag;
  /** Its weight. */
  readonly severity: Severity;
  /** The source of the rule; `inference` if the rule is ours. */
  readonly source: string;
  /** The policies that it watches over, if any. */
  readonly policies: readonly string[];
  /** The number of findings. */
  readonly count: number;
  /** The findings, by day. */
  readonly found: readonly ReportedFinding[];
}
