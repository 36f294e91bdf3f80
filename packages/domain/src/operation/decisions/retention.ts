import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter } from '../../vocabulary/timeline';
import { RetentionHeld, RetentionReleased } from '../events';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** Records that documents are held past the ordinary date. The same hold again records nothing. */
export const holdRetention =
  (facts: Facts<typeof RetentionHeld>) =>
  ({ opened, holds }: State): Decision<OperationNotOpen, RetentionHeld> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    const hold = RetentionHeld.of(facts);
    return holds.some((each) => sameFacts(each, hold)) ? alreadySo : record(hold);
  };

/** Records that documents are held no longer. Where none are held on that day, it records nothing. */
export const releaseRetention =
  (facts: Facts<typeof RetentionReleased>) =>
  ({ holds }: State): Decision<never, RetentionReleased> =>
    holds.findLast((each) => notAfter(each, facts))?.type === 'RetentionHeld'
      ? record(RetentionReleased.of(facts))
      : alreadySo;
