import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record } from '../../event/decision';
import type { Facts } from '../../event/event';
import { notAfter } from '../../vocabulary/timeline';
import { CoFinancingRateSet } from '../events';
import { openedBy } from '../guards';
import { sharesIn } from '../queries';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** The reasons why a rate cannot be set. */
export type CannotSetRate = OperationNotOpen;

/** Sets the rate from a month on. The rate that the month has at that moment records nothing. */
export const setRate =
  (facts: Facts<typeof CoFinancingRateSet>) =>
  (state: State): Decision<CannotSetRate, CoFinancingRateSet> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    const setByThen = state.rates.filter((each) => notAfter(each, facts));
    return sameFacts(sharesIn(setByThen, facts.from), facts.shares)
      ? alreadySo
      : record(CoFinancingRateSet.of(facts));
  };
