import type { Instant, Recordable, Recorded } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { type CaseloadView, caseload } from '@pavadonis/projection-caseload';

/**
 * Returns the events of one stream, recorded after a moment, that changed the result of a question. The question is
 * computed again after each of them, in the order of recording.
 */
export const turningPoints = (
  recorded: readonly Recorded<Recordable>[],
  after: Instant,
  ask: (rows: CaseloadView) => number,
): readonly Recorded<Recordable>[] => {
  const known = recorded.filter(({ recordedAt }) => recordedAt <= after);
  const points: Recorded<Recordable>[] = [];
  let answer = ask(project(caseload, known));
  for (const event of recorded.filter(({ recordedAt }) => recordedAt > after)) {
    known.push(event);
    const next = ask(
      project(
        caseload,
        [...known].sort((a, b) => a.position - b.position),
      ),
    );
    if (next !== answer) points.push(event);
    answer = next;
  }
  return points;
};
