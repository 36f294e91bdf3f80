import type { Fingerprint, StoredEvent } from '@pavadonis/event-store';
import type { Mark, Marks } from './marks';

const isSame = (one: Fingerprint, other: Fingerprint): boolean =>
  one.position === other.position && one.hash === other.hash;

/** The marks that appends ask for in one transaction. Nobody else writes meanwhile, so each is read once. */
export const marksAtWork = (marks: Marks) => {
  let known: Mark | undefined;
  let held: Fingerprint | undefined;
  const last = (): Mark => (known ??= marks.last());
  return {
    /** Forgets all, since another transaction begins, or a part of this one was undone. */
    forget: (): void => {
      known = undefined;
      held = undefined;
    },
    /** Returns the mark of the last event of the log. */
    last,
    /** Marks the log with one more event. */
    add: (mark: Mark, event: StoredEvent): Mark => (known = marks.add(mark, event)),
    /** Returns whether the log has a fingerprint. */
    holds: (fingerprint: Fingerprint): boolean => {
      if (held !== undefined && isSame(held, fingerprint)) return true;
      // that of the end, mostly, as long as one process writes alone
      if (!isSame(last(), fingerprint) && !isSame(marks.upTo(fingerprint.position), fingerprint))
        return false;
      held = fingerprint;
      return true;
    },
  };
};
