import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter } from '../../vocabulary/timeline';
import { RetentionHeld, RetentionReleased } from '../events';
import { openedBy } from '../guards';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** The reasons why a hold on documents cannot be recorded. */
export type CannotHoldRetention = OperationNotOpen;

/** Records that documents are held past the ordinary date. The same hold again records nothing. */
export const holdRetention =
  (facts: Facts<typeof RetentionHeld>) =>
  (state: State): Decision<CannotHoldRetention, RetentionHeld> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    const hold = RetentionHeld.of(facts);
    return state.holds.some((each) => sameFacts(each, hold)) ? alreadySo : record(hold);
  };

/** Records that documents are held no longer. If none are held on that day, it records nothing. */
export const releaseRetention =
  (facts: Facts<typeof RetentionReleased>) =>
  ({ holds }: State): Decision<never, RetentionReleased> =>
    holds.findLast((each) => notAfter(each, facts))?.type === 'RetentionHeld'
      ? record(RetentionReleased.of(facts))
      : alreadySo;
