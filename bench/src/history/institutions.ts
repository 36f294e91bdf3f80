import {
  type CentreId,
  centreStream,
  type Cents,
  type ClaimId,
  type ContractId,
  contractStream,
  type CostId,
  monthOf,
  type OperationId,
  operationStream,
  type ProviderId,
  type Shares,
  splitTotal,
  type Text,
  type Whole,
  type WorkerId,
} from '@pavadonis/domain';
import { CentreOpened, CentreServiceStarted } from '@pavadonis/domain/centre';
import { ContractSigned, StaffEngaged, StaffReleased } from '@pavadonis/domain/contract';
import {
  type ClaimLine,
  ClaimPaid,
  CoFinancingRateSet,
  CostRecorded,
  CostsClaimed,
  OperationOpened,
  RuleSetAdopted,
} from '@pavadonis/domain/operation';
import type { Random } from './random';
import { dateOf, DAYS, type Story, storyOf } from './story';

/** The ids of the provider, contract, operation and workers that serve a client. */
export interface Team {
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly operationId: OperationId;
  readonly workerIds: readonly [WorkerId, ...WorkerId[]];
}

const PROVIDERS = ['latvian-red-cross', 'safe-house', 'sif', 'caritas-latvia'] as const;
const SHARES: Shares = [
  { source: 'ESF', basisPoints: 8500 as Whole },
  { source: 'state', basisPoints: 1500 as Whole },
];
const WORKERS_OF_A_TEAM = 20;
const A_MONTH = 30;

/** Makes up a reception centre and its events. */
export const centre = (random: Random, name: string): { readonly id: CentreId; readonly story: Story } => {
  const id = random.uuid() as CentreId;
  const { add, end } = storyOf(centreStream(id), random);
  add(CentreOpened.of({ on: dateOf(0), name: name as Text }), 0);
  add(CentreServiceStarted.of({ on: dateOf(0) }), 0);
  return { id, story: end() };
};

const contract = (random: Random, { providerId, contractId, workerIds }: Team): Story => {
  const { add, end } = storyOf(contractStream(contractId), random);
  add(ContractSigned.of({ on: dateOf(0), providerId, from: dateOf(0), to: dateOf(DAYS) }), 0);
  for (const [index, workerId] of workerIds.entries()) {
    const role = index % 2 === 0 ? 'social_worker' : 'mentor';
    add(StaffEngaged.of({ on: dateOf(0), workerId, role }), 0);
    if (random.share(0.5)) {
      const last = random.below(DAYS);
      add(StaffReleased.of({ on: dateOf(last), workerId }), last);
    }
  }
  return end();
};

const operation = (random: Random, { providerId, contractId, operationId }: Team): Story => {
  const { add, end } = storyOf(operationStream(operationId), random);
  const on = dateOf(0);
  add(
    OperationOpened.of({ on, code: '9.1.4.4./16/I/001' as Text, fund: 'ESF', targetGroups: ['refugee'] }),
    0,
  );
  add(CoFinancingRateSet.of({ on, from: monthOf(on), shares: SHARES }), 0);
  add(RuleSetAdopted.of({ on, ruleSet: 'SP-2016' }), 0);
  let lines: readonly ClaimLine[] = [];
  for (let day = A_MONTH; day < DAYS; day += A_MONTH) {
    const costId = random.uuid() as CostId;
    const amount = (100_000 + random.below(900_000)) as Cents;
    const about = { providerId, contractId, month: monthOf(dateOf(day)) };
    const cost = { ...about, on: dateOf(day), costId, amount };
    add(CostRecorded.of({ ...cost, basis: 'unit_cost', vat: 'excluded' }), day);
    lines = [
      ...lines,
      { providerId, month: about.month, costId, eligible: amount, bySource: splitTotal(amount, SHARES) },
    ];
    if (lines.length < 3) continue;
    const claimId = random.uuid() as ClaimId;
    add(CostsClaimed.of({ on: dateOf(day), seq: 1 as Whole, claimId, lines }), day);
    add(ClaimPaid.of({ on: dateOf(day + 10), claimId }), day + 10);
    lines = [];
  }
  return end();
};

/** Makes up a team, with the events of its contract and of the operation that pays for it. */
export const team = (random: Random): { readonly team: Team; readonly stories: readonly Story[] } => {
  const workerIds = Array.from({ length: WORKERS_OF_A_TEAM - 1 }, () => random.uuid() as WorkerId);
  const made: Team = {
    providerId: random.pick(PROVIDERS) as ProviderId,
    contractId: random.uuid() as ContractId,
    operationId: random.uuid() as OperationId,
    workerIds: [random.uuid() as WorkerId, ...workerIds],
  };
  return { team: made, stories: [contract(random, made), operation(random, made)] };
};
