import type { CivilDate } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import { type AddSegment, dayNumber, segments } from '@pavadonis/projection';
import type { AppealedDecision, ClientRow } from '../rows/client';

/** A status granted, an application refused, or one of the two appealed. */
export type Decided = `granted ${InternationalProtection}` | 'refused' | `appealed ${AppealedDecision}`;

// two records of one day, as in two streams of one person, are one decision
const once = (days: readonly CivilDate[], value: Decided, add: AddSegment<Decided>): void => {
  for (const day of new Set(days)) add(dayNumber(day), undefined, value);
};

/** The days of decisions about clients' applications, and of appeals. */
export const decisions = segments<ClientRow, Decided>(({ grants = [], refusals = [], appeals = [] }, add) => {
  const addEach = <A extends string>(
    timeline: readonly { readonly from: CivilDate; readonly value: A }[],
    valueOf: (of: A) => Decided,
  ): void => {
    for (const kind of new Set(timeline.map(({ value }) => value)))
      once(
        timeline.filter(({ value }) => value === kind).map(({ from }) => from),
        valueOf(kind),
        add,
      );
  };
  addEach(grants, (status): Decided => `granted ${status}`);
  once(refusals, 'refused', add);
  addEach(appeals, (decision): Decided => `appealed ${decision}`);
});
