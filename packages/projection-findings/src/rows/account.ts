import type { CostId, Entry } from '@pavadonis/domain';
import type {
  CostCorrected,
  CostFoundIneligible,
  CostRecorded,
  CostsClaimed,
} from '@pavadonis/domain/operation';
import type { OperationStory } from './world';

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

const moved = (before: Account, move: Entry<AboutCosts>): Account => {
  const { event } = move;
  switch (event.type) {
    case 'CostRecorded':
      return before.cost === undefined
        ? { ...before, cost: { ...move, event }, amount: event.amount }
        : before;
    case 'CostCorrected':
      return { ...before, amount: event.amount };
    case 'CostFoundIneligible':
      return { ...before, ineligible: [...before.ineligible, { ...move, event }] };
    case 'CostsClaimed':
      return before.claim === undefined ? { ...before, claim: { ...move, event } } : before;
  }
};

const costsOf = (event: AboutCosts): readonly CostId[] =>
  event.type === 'CostsClaimed' ? [...new Set(event.costIds)] : [event.costId];

const isAboutCosts = (each: OperationStory['told'][number]): each is Entry<AboutCosts> =>
  ['CostRecorded', 'CostCorrected', 'CostFoundIneligible', 'CostsClaimed'].includes(each.event.type);

/** All that happened to an operation's costs, in order, and what became of each. One pass: costs are many. */
export const accountsOf = ({
  told,
}: Pick<OperationStory, 'told'>): {
  readonly moves: readonly CostMove[];
  readonly accounts: readonly Account[];
} => {
  const accounts = new Map<CostId, Account>();
  const moves = told.filter(isAboutCosts).flatMap((move) =>
    costsOf(move.event).map((costId): CostMove => {
      const before = accounts.get(costId) ?? { costId, amount: 0, ineligible: [] };
      accounts.set(costId, moved(before, move));
      return { move, before };
    }),
  );
  return { moves, accounts: [...accounts.values()] };
};

/** Whether nothing of a cost can be paid. */
export const isWhollyIneligible = ({ amount, ineligible }: Account): boolean => {
  const found = ineligible.reduce((sum, { event }) => sum + event.amount, 0);
  return found > 0 && amount <= found;
};
