import type { CivilDate } from '@pavadonis/domain';
import { type Finding, findingsToDate } from '@pavadonis/projection-findings';
import { CENTRE_DAYS } from './due';
import type { Office } from './office';

/** The findings of a day, and the position of the log up to which they were reckoned. */
interface FoundNow {
  readonly findings: readonly Finding[];
  readonly position: number;
  /** Whether something was recorded since, that will be looked at a moment later. */
  readonly isBehind: boolean;
}

/** Lists the broken rules of all streams. */
export type FindingsNow = (today: CivilDate) => FoundNow;

/** The greatest part of the time that is spent on looking at all rows: others wait meanwhile. */
const GREATEST_PART = 1 / 10;

/**
 * Makes the list of findings from the live rows. It is kept until something is recorded. Where looking at all rows takes long, it
 * is kept for ten times as long as that took, so that a busy day does not make everybody wait.
 */
export const findingsFrom = (office: Office, passed: () => number): FindingsNow => {
  let kept: { readonly today: CivilDate; readonly until: number; readonly found: FoundNow } | undefined;
  return (today) => {
    const { rows, position } = office.readModels.view('findings');
    const began = passed();
    if (kept?.today === today) {
      const isBehind = kept.found.position !== position;
      if (!isBehind || began < kept.until) return { ...kept.found, isBehind };
    }
    const findings = findingsToDate(rows, { asOf: today, centreDays: CENTRE_DAYS });
    const ended = passed();
    const found = { findings, position, isBehind: false };
    kept = { today, until: ended + (ended - began) / GREATEST_PART, found };
    return found;
  };
};
