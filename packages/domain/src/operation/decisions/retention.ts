import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter, type When } from '../../vocabulary/timeline';
import { RetentionHeld, RetentionReleased } from '../events';
import { openedBy } from '../guards';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** The reasons why a hold on documents cannot be recorded. */
export type CannotHoldRetention = OperationNotOpen;

/** Returns the holds on which documents are held at a moment: those since the last release. */
const holdsAt = ({ holds }: State, when: When): readonly (RetentionHeld | RetentionReleased)[] => {
  const byThen = holds.filter((each) => notAfter(each, when));
  return byThen.slice(byThen.findLastIndex(({ type }) => type === 'RetentionReleased') + 1);
};

/** Records that documents are held past the ordinary date. A hold that goes on at that moment records nothing. */
export const holdRetention =
  (facts: Facts<typeof RetentionHeld>) =>
  (state: State): Decision<CannotHoldRetention, RetentionHeld> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    const hold = RetentionHeld.of(facts);
    return holdsAt(state, facts).some((each) => sameFacts(each, hold)) ? alreadySo : record(hold);
  };

/** Records that documents are held no longer. If none are held on that day, it records nothing. */
export const releaseRetention =
  (facts: Facts<typeof RetentionReleased>) =>
  (state: State): Decision<never, RetentionReleased> =>
    holdsAt(state, facts).length > 0 ? record(RetentionReleased.of(facts)) : alreadySo;
