import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { heldAt } from '../../vocabulary/timeline';
import { RuleSetAdopted } from '../events';
import type { OperationNotOpen } from '../refusals';
import type { State } from '../state';

/** Adopts a version of the support period from a day on. The one in force records nothing. */
export const adoptRuleSet =
  (facts: Facts<typeof RuleSetAdopted>) =>
  ({ opened, ruleSets }: State): Decision<OperationNotOpen, RuleSetAdopted> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'OperationNotOpen' });
    return heldAt(ruleSets, facts) === facts.ruleSet ? alreadySo : record(RuleSetAdopted.of(facts));
  };
