import type { AuditReport } from '../report/audit-report';
import type { BehindFigure, ReportedFigure } from '../report/reported-figure';

const ofFigure = ({ parts, notCounted }: ReportedFigure): readonly number[] => {
  const behind: readonly BehindFigure[] = [
    ...parts.flatMap(({ rows }) => rows.flatMap(({ events }) => events)),
    ...notCounted.flatMap(({ why }) => (why._tag === 'KeptOut' ? why.by : [])),
  ];
  return behind.flatMap(({ event, corrections }) => [event, ...corrections]);
};

/** Returns the positions of all events that the parts of a report name; those behind a figure are proven. */
export const positionsIn = ({
  findings,
  recordKeeping: { late, corrections },
  figures,
}: Pick<AuditReport, 'findings' | 'recordKeeping' | 'figures'>) => {
  const proven = new Set(figures.flatMap(ofFigure));
  const all = new Set([
    ...findings.flatMap(({ found }) => found.flatMap(({ events }) => events)),
    ...late.map(({ event }) => event),
    ...corrections.flatMap(({ correction, event }) => [event, correction]),
    ...proven,
  ]);
  return { all, proven };
};
