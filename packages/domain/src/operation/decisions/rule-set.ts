import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record } from '../../event/decision';
import type { Facts } from '../../event/event';
import { heldAt } from '../../vocabulary/timeline';
import { RuleSetAdopted } from '../events';
import { openedBy } from '../guards';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** The reasons why a rule set cannot be adopted. */
export type CannotAdoptRuleSet = OperationNotOpen;

/** Adopts a rule set of the service period from a day on. The rule set in force records nothing. */
export const adoptRuleSet =
  (facts: Facts<typeof RuleSetAdopted>) =>
  (state: State): Decision<CannotAdoptRuleSet, RuleSetAdopted> => {
    const opened = openedBy(state, facts);
    if (E.isLeft(opened)) return opened;
    return heldAt(state.ruleSets, facts) === facts.ruleSet ? alreadySo : record(RuleSetAdopted.of(facts));
  };
