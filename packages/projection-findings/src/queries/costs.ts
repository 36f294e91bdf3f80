import { type CostId, type Entry, monthOf } from '@pavadonis/domain';
import type {
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  CostsClaimed,
} from '@pavadonis/domain/operation';
import type { OperationStory } from '../context';
import { told } from './events';

/** What became of a cost so far. */
export interface Account {
  readonly costId: CostId;
  /** Of several with one id the first stands; none where what is told of it was never recorded. */
  readonly cost?: Entry<CostRecorded>;
  /** In cents, as corrected last. */
  readonly amount: number;
  readonly ineligible: readonly Entry<CostFoundIneligible>[];
  readonly claim?: Entry<CostsClaimed>;
}

type AboutCosts = CostRecorded | CostCorrected | CostFoundIneligible | CostsClaimed;

/** What happened to a cost, with what had become of it before. */
export interface CostMove {
  readonly move: Entry<AboutCosts>;
  readonly before: Account;
}

// of a cost that is not recorded by then nothing can be corrected or found ineligible
const moved = (before: Account, move: Entry<AboutCosts>): Account => {
  const { event } = move;
  switch (event.type) {
    case 'CostRecorded':
      return before.cost === undefined
        ? { ...before, cost: { ...move, event }, amount: event.amount }
        : before;
    case 'CostCorrected':
      return before.cost === undefined ? before : { ...before, amount: event.amount };
    case 'CostFoundIneligible':
      return before.cost === undefined
        ? before
        : { ...before, ineligible: [...before.ineligible, { ...move, event }] };
    case 'CostsClaimed':
      return before.claim === undefined ? { ...before, claim: { ...move, event } } : before;
  }
};

const costsOf = (event: AboutCosts): readonly CostId[] =>
  event.type === 'CostsClaimed' ? [...new Set(event.costIds)] : [event.costId];

const isAboutCosts = (each: OperationStory['told'][number]): each is Entry<AboutCosts> =>
  ['CostRecorded', 'CostCorrected', 'CostFoundIneligible', 'CostsClaimed'].includes(each.event.type);

/** All that happened to an operation's costs, in order, and what became of each. One pass: costs are many. */
export const accountsOf = (
  operation: Pick<OperationStory, 'told'>,
): {
  readonly moves: readonly CostMove[];
  readonly accounts: readonly Account[];
} => {
  const accounts = new Map<CostId, Account>();
  const moves = operation.told.filter(isAboutCosts).flatMap((move) =>
    costsOf(move.event).map((costId): CostMove => {
      const before = accounts.get(costId) ?? { costId, amount: 0, ineligible: [] };
      accounts.set(costId, moved(before, move));
      return { move, before };
    }),
  );
  return { moves, accounts: [...accounts.values()] };
};

const ineligibleOf = ({ ineligible }: Account): number =>
  ineligible.reduce((sum, { event }) => sum + event.amount, 0);

/** Whether all of a cost was found ineligible. */
export const isWhollyIneligible = (account: Account): boolean => {
  const found = ineligibleOf(account);
  return found > 0 && account.amount <= found;
};

/** Whether an operation can pay anything of a cost: some of it is eligible, and its month none after the last one. */
export const isPayable = (operation: Pick<OperationStory, 'told'>, account: Account): boolean => {
  const { cost, amount } = account;
  const [closed] = told(operation, 'OperationClosed');
  const late = closed !== undefined && cost !== undefined && monthOf(closed.event.on) < cost.event.month;
  return cost !== undefined && !late && ineligibleOf(account) < amount;
};
