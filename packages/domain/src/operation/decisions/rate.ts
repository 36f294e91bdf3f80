import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter } from '../../vocabulary/timeline';
import { CoFinancingRateSet } from '../events';
import { sharesIn } from '../queries';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** Sets the rate from a month on. The rate that month has by then records nothing. */
export const setRate =
  (facts: Facts<typeof CoFinancingRateSet>) =>
  ({ opened, rates }: State): Decision<OperationNotOpen, CoFinancingRateSet> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    const rate = CoFinancingRateSet.of(facts);
    const setByThen = rates.filter((each) => notAfter(each, facts));
    const known = setByThen.some((each) => sameFacts(each, rate));
    return known || sameFacts(sharesIn(setByThen, facts.from), facts.shares) ? alreadySo : record(rate);
  };
