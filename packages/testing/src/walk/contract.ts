import { addDays, type ProviderId, text } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import fc from 'fast-check';
import { laterProvider, provider } from '../examples/ids';
import { workerNo } from './known-ids';
import { actOn, type Chosen, stepsOf } from './institution';
import { any, either } from './pick';
import { inTurn, later, type Life, type Step, thread, threads } from './step';

const act = actOn<Contract.State, Contract.Event>();
const providerId = either(provider, laterProvider);

const acts = {
  signContract: act(
    { providerId, ahead: fc.nat(30), days: fc.integer({ min: -40, max: 300 }) },
    ({ ahead, days, ...facts }, { when }) => {
      const from = addDays(when.on, ahead);
      return Contract.signContract({ ...when, ...facts, from, to: addDays(from, days) });
    },
  ),
  amendContract: act({ days: fc.integer({ min: -60, max: 120 }) }, ({ days }, { when, state }) =>
    Contract.amendContract({ ...when, to: addDays(Contract.term(state)?.to ?? when.on, days) }),
  ),
  terminateContract: act({ days: fc.integer({ min: -2, max: 40 }) }, ({ days }, { when }) =>
    Contract.terminateContract({
      ...when,
      lastDay: addDays(when.on, days),
      reason: text('by agreement of both sides'),
    }),
  ),
  startDirectProvision: act({ providerId }, (facts, { when }) =>
    Contract.startDirectProvision({ ...when, ...facts }),
  ),
  endDirectProvision: act({}, (_, { when }) => Contract.endDirectProvision({ ...when })),
  engageStaff: act(
    { worker: any, role: either('social_worker' as const, 'mentor' as const, 'interpreter' as const) },
    ({ worker, role }, { when }) => Contract.engageStaff({ ...when, workerId: workerNo(worker), role }),
  ),
  releaseStaff: act({ worker: any }, ({ worker }, { when, state }) =>
    Contract.releaseStaff({
      ...when,
      workerId: [...state.staff.keys()][worker % Math.max(state.staff.size, 1)] ?? workerNo(worker),
    }),
  ),
};

const does = stepsOf(acts);

type ContractStep = Step<Chosen<Contract.State, Contract.Event>>;

/** A time of service under one contract, or of direct provision. */
export interface Tenure {
  readonly kind: 'contract' | 'direct';
  readonly providerId: ProviderId;
  readonly days: number;
  /** The number of days between the signing and the first day of service. */
  readonly ahead: number;
  readonly staffing: readonly ContractStep[];
}

const staffing = inTurn(
  thread(does('engageStaff'), does('engageStaff')),
  threads(
    2,
    { weight: 2, arbitrary: thread(does('releaseStaff', later), does('engageStaff')) },
    { weight: 2, arbitrary: thread(does('amendContract', later)) },
    { weight: 1, arbitrary: thread(does('terminateContract', later)) },
    ...(Object.keys(acts) as (keyof typeof acts)[]).map((name) => ({
      weight: 1,
      arbitrary: thread(does(name, later)),
    })),
  ),
);

/** Random times of service under a provider. */
export const tenure: fc.Arbitrary<Tenure> = fc.record({
  kind: fc.constantFrom('contract', 'contract', 'contract', 'direct'),
  providerId,
  days: fc.integer({ min: 150, max: 500 }),
  ahead: fc.nat(20),
  staffing,
});

const onTheDay = (decision: keyof typeof acts, decide: ContractStep['act']['decide']): ContractStep => ({
  days: 0,
  until: 'the day',
  ago: 0,
  place: 0,
  documents: 1,
  act: { decision, decide },
});

const begin = ({ kind, providerId: by, ahead, days }: Tenure): ContractStep =>
  kind === 'direct'
    ? onTheDay('startDirectProvision', ({ when }) =>
        Contract.startDirectProvision({ ...when, providerId: by }),
      )
    : onTheDay('signContract', ({ when }) =>
        Contract.signContract({
          ...when,
          providerId: by,
          from: addDays(when.on, ahead),
          to: addDays(when.on, ahead + days - 1),
        }),
      );

const end = onTheDay('endDirectProvision', ({ when }) => Contract.endDirectProvision({ ...when }));

/** Returns the lives of contracts that follow each other: each begins on the day after the other ends. */
export const livesOf = (
  tenures: readonly Tenure[],
): readonly (readonly Life<Chosen<Contract.State, Contract.Event>>[])[] => {
  let next = 20;
  return tenures.map((each) => {
    const first = next;
    next += each.days;
    return [
      { start: each.kind === 'direct' ? first : first - each.ahead, steps: [begin(each)] },
      { start: first, steps: each.staffing },
      { start: next - 1, steps: each.kind === 'direct' ? [end] : [] },
    ];
  });
};
