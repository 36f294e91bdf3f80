import type { Recordable, Recorded } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  type Finding,
  findingKinds,
  findings,
  type FindingsOptions,
  findingsToDate,
  type FindingTag,
  recordKeepingFindings,
  type Severity,
} from '@pavadonis/projection-findings';
import { textOf } from '@pavadonis/texts';
import type { FindingsOfKind, ReportedFinding } from '../report/reported-findings';

const WEIGHTS: readonly Severity[] = ['breach', 'warning', 'notice'];

const reported = (finding: Finding): ReportedFinding => {
  const { stream, on, to, shownBy } = finding;
  return {
    stream,
    on,
    ...(to === undefined ? {} : { to }),
    events: shownBy,
    text: { lv: textOf(finding, 'lv'), en: textOf(finding, 'en') },
  };
};

const byDay = (a: Finding, b: Finding): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

const ofKind = (kind: FindingTag, all: readonly Finding[]): readonly FindingsOfKind[] => {
  const found = all.filter(({ _tag }) => _tag === kind).toSorted(byDay);
  const { severity, source, policies } = findingKinds[kind];
  return found.length === 0
    ? []
    : [{ kind, severity, source, policies, count: found.length, found: found.map(reported) }];
};

/** The findings of a log: those that are told by kind, and those of late entries and corrections. */
export interface LogFindings {
  readonly kinds: readonly FindingsOfKind[];
  readonly late: readonly Finding[];
  readonly corrected: readonly Finding[];
}

/** Finds all that there is to find in a log as of the end of a day. */
export const findingsIn = (log: readonly Recorded<Recordable>[], options: FindingsOptions): LogFindings => {
  const all = [...findingsToDate(project(findings, log), options), ...recordKeepingFindings(log)];
  const [late, corrected] = (['RecordedLate', 'Corrected'] as const).map((kind) =>
    all.filter(({ _tag }) => _tag === kind),
  );
  const tags = (Object.keys(findingKinds) as FindingTag[]).filter(
    (kind) => kind !== 'RecordedLate' && kind !== 'Corrected',
  );
  const kinds = WEIGHTS.flatMap((weight) =>
    tags.filter((kind) => findingKinds[kind].severity === weight).flatMap((kind) => ofKind(kind, all)),
  );
  return { kinds, late: late ?? [], corrected: corrected ?? [] };
};
