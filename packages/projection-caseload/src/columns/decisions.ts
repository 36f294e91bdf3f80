import type { Timeline } from '@pavadonis/domain';
import type { InternationalProtection } from '@pavadonis/domain/client';
import { dayNumber, segments } from '@pavadonis/projection';
import type { AppealedDecision, ClientRow } from '../rows/client';

/** A status granted, an application refused, or one of the two appealed. */
export type Decided = `granted ${InternationalProtection}` | 'refused' | `appealed ${AppealedDecision}`;

const GRANTED: Readonly<Record<InternationalProtection, Decided>> = {
  refugee: 'granted refugee',
  alternative: 'granted alternative',
};

/** The days of decisions about clients' applications, and of appeals. */
export const decisions = segments<ClientRow, Decided>(({ grants, refusals, appeals }, add) => {
  const addEach = <A extends string>(timeline: Timeline<A>, valueOf: (of: A) => Decided): void => {
    const known = timeline.length > 1 ? new Set<string>() : undefined;
    for (const { from, value } of timeline) {
      // two records of one day, as in two streams of one person, are one decision
      if (known?.has(`${from} ${value}`) === true) continue;
      known?.add(`${from} ${value}`);
      add(dayNumber(from), undefined, valueOf(value));
    }
  };
  if (grants !== undefined) addEach(grants, (status) => GRANTED[status]);
  if (refusals !== undefined) for (const day of new Set(refusals)) add(dayNumber(day), undefined, 'refused');
  if (appeals !== undefined) addEach(appeals, (decision): Decided => `appealed ${decision}`);
});
