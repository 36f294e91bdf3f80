import {
  addMonths,
  cents,
  ClaimId,
  type CivilDate,
  CostId,
  type Month,
  monthOf,
  text,
  whole,
} from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import fc from 'fast-check';
import { eightyFive, seventyFive } from '../examples/operation';
import { provider } from '../examples/ids';
import { actOn, type Chosen, stepsOf } from './institution';
import { any, back, either, oneOf, rarely } from './pick';
import { inTurn, later, type Life, longAfter, thread, threads } from './step';
import { contractNo, type World } from './world';

const act = actOn<Operation.State, Operation.Event>();

const monthBefore = (on: CivilDate, months: number): Month => monthOf(addMonths(on, -months));

const costBack = ({ costs }: Operation.State, { fresh }: World, before: number): CostId =>
  oneOf([...costs.keys()], before) ?? fresh(CostId);

const amount = fc.oneof(fc.nat(2_000), fc.nat(5_000_000)).map(cents);

const paidFor = [undefined, ...(Object.keys(Operation.PaidService.keys) as Operation.PaidService[])];

const acts = {
  openOperation: act(
    {
      fund: either('ESF' as const, 'ESF_PLUS' as const, 'AMIF' as const),
      withTemporary: fc.boolean(),
      persons: fc.option(fc.nat(500)),
    },
    ({ fund, withTemporary, persons }, { when }) =>
      Operation.openOperation({
        ...when,
        code: text('4.0.0.0/23/I/001'),
        fund,
        targetGroups: [
          'asylum_seeker',
          'refugee',
          'alternative',
          ...(withTemporary ? (['temporary_protection'] as const) : []),
        ],
        ...(persons === null ? {} : { targetPersons: whole(persons) }),
      }),
  ),
  setRate: act(
    { shares: either(eightyFive, seventyFive), months: fc.integer({ min: -1, max: 6 }) },
    ({ shares, months }, { when }) =>
      Operation.setRate({ ...when, from: monthBefore(when.on, months), shares }),
  ),
  adoptRuleSet: act(
    {
      ruleSet: either(
        'SP-2016' as const,
        'SP-2020' as const,
        'SP-2020' as const,
        'SP-2023' as const,
        'SP-2023' as const,
      ),
    },
    (facts, { when }) => Operation.adoptRuleSet({ ...when, ...facts }),
  ),
  recordCost: act(
    {
      months: fc.nat(3),
      amount,
      basis: either('actual' as const, 'unit_cost' as const, 'flat_rate' as const, 'lump_sum' as const),
      vat: either('included' as const, 'excluded' as const, 'exempt' as const),
      contract: any,
      units: fc.option(fc.nat(4)),
      kind: either(...paidFor),
      again: rarely,
    },
    ({ months, contract, units, kind, again, ...facts }, { when, world, state }) => {
      const month = monthBefore(when.on, months);
      const [contractId, story] = oneOf([...world.contracts], contract) ?? [contractNo(1)];
      return Operation.recordCost({
        ...when,
        ...facts,
        costId: again ? costBack(state, world, 0) : world.fresh(CostId),
        providerId: (story && Contract.term(story.state())?.providerId) ?? provider,
        contractId,
        month,
        ...(units === null
          ? {}
          : { units: [...world.clients.keys()].slice(0, units).map((clientId) => ({ clientId, month })) }),
        ...(kind === undefined ? {} : { paidFor: kind }),
      });
    },
  ),
  correctCost: act({ cost: back, amount }, ({ cost, ...facts }, { when, world, state }) =>
    Operation.correctCost({
      ...when,
      ...facts,
      costId: costBack(state, world, cost),
      reason: text('a bill came later'),
    }),
  ),
  findCostIneligible: act(
    { cost: back, part: fc.integer({ min: 1, max: 5 }) },
    ({ cost, part }, { when, world, state }) => {
      const costId = costBack(state, world, cost);
      const present = Operation.amountAt(state, costId, when) ?? 0;
      return Operation.findCostIneligible({
        ...when,
        costId,
        amount: cents(Math.ceil((present * part) / 4)),
        reason: text('not agreed with the foundation'),
      });
    },
  ),
  claimCosts: act(
    { many: fc.nat(6), again: rarely, twice: rarely },
    ({ many, again, twice }, { when, world, state }) => {
      const open = [...state.costs.keys()].filter((id) => !state.claimOf.has(id)).slice(0, many);
      return Operation.claimCosts({
        ...when,
        claimId: (again ? oneOf([...state.claims.keys()], 0) : undefined) ?? world.fresh(ClaimId),
        costIds: twice ? [...open, costBack(state, world, many)] : open,
      });
    },
  ),
  payClaim: act({ claim: back }, ({ claim }, { when, world, state }) =>
    Operation.payClaim({
      ...when,
      claimId: oneOf([...state.claims.keys()], claim) ?? world.fresh(ClaimId),
    }),
  ),
  closeOperation: act({}, (_, { when }) => Operation.closeOperation({ ...when })),
  holdRetention: act({}, (_, { when }) =>
    Operation.holdRetention({ ...when, reason: text('a case before a court') }),
  ),
  releaseRetention: act({}, (_, { when }) =>
    Operation.releaseRetention({ ...when, reason: text('the case was decided') }),
  ),
};

const does = stepsOf(acts);

const cost = does('recordCost', fc.nat(31));

/** The lives of an operation: the opening, a rate and a rule set; then costs, claims and payments. */
export const operationLife: fc.Arbitrary<Life<Chosen<Operation.State, Operation.Event>>> = fc.record({
  start: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(90) }),
  steps: inTurn(
    thread(does('openOperation'), does('setRate'), does('adoptRuleSet')),
    threads(
      4,
      { weight: 12, arbitrary: thread(cost, cost, does('claimCosts', later), does('payClaim', later)) },
      { weight: 6, arbitrary: thread(cost, does('correctCost', later), does('findCostIneligible')) },
      { weight: 2, arbitrary: thread(does('adoptRuleSet', later), does('setRate')) },
      { weight: 3, arbitrary: thread(does('holdRetention', later), does('releaseRetention', later)) },
      { weight: 3, arbitrary: thread(does('closeOperation', longAfter), cost, does('claimCosts')) },
      ...(Object.keys(acts) as (keyof typeof acts)[]).map((name) => ({
        weight: 1,
        arbitrary: thread(does(name, later)),
      })),
    ),
  ),
});
