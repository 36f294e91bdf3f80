import {
  type CentreId,
  type CivilDate,
  civilDate,
  type ContractId,
  type OperationId,
  ProviderId,
  type ServiceRuleSet,
  type WorkerId,
  type WorkerRole,
  written,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { HistoryPlan, PlannedProvision } from '../plan/history-plan';
import { type Ids, ids } from './ids';

/** The published number of the ESF operation. */
export const ESF_CODE = '9.1.4.4./16/I/001';

/** The first day of the ESF+ operation, the day after the ESF activity ended (our inference). */
export const ESF_PLUS_FROM = civilDate('2023-12-01');

/** The providers' codes in this history. */
const providers: Readonly<Record<PlannedProvision['provider'], string>> = {
  red_cross: 'latvian-red-cross',
  drosa_maja: 'drosa-maja',
  sif: 'sif',
  caritas: 'caritas-latvija',
};

/** Returns the code of a provider. */
export const providerId = (provider: PlannedProvision['provider']): ProviderId =>
  written(ProviderId, providers[provider]);

/** A planned provision with the ids of its stream. */
export interface OpenProvision {
  readonly planned: PlannedProvision;
  readonly contractId: ContractId;
  readonly providerId: ProviderId;
}

/** The surroundings that the stories of clients depend on. */
export interface Context {
  readonly seed: number;
  readonly ids: Ids;
  readonly plan: HistoryPlan;
  readonly provisions: readonly OpenProvision[];
  readonly esf: OperationId;
  readonly esfPlus: OperationId;
  readonly centreIds: Readonly<Record<'mucenieki' | 'liepna', CentreId>>;
  /** The refugee status of June 2018 that was recorded only in July. */
  readonly lateDecision:
    { readonly client: number; readonly on: CivilDate; readonly knownOn: CivilDate } | undefined;
  /** Returns the workers engaged in a role under the provision of a day. */
  readonly staffOn: (role: WorkerRole, on: CivilDate) => readonly WorkerId[];
  readonly provisionOn: (on: CivilDate) => OpenProvision;
  /** Returns the facts of other streams on a day, as a decision takes them. */
  readonly termsOn: (on: CivilDate) => Client.Provision;
}

const lateDecision = ({ clients }: HistoryPlan): Context['lateDecision'] =>
  clients
    .flatMap(({ key, grants }) =>
      grants
        .filter(({ on, status }) => status === 'refugee' && on.startsWith('2018-06'))
        .map(({ on }) => ({ client: key, on, knownOn: civilDate('2018-07-04') })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);

const coversDay = ({ from, to }: { from: CivilDate; to?: CivilDate }, on: CivilDate): boolean =>
  from <= on && (to === undefined || on <= to);

// called for every contact, on some thousand different days
const engagedOn = ({ staff }: HistoryPlan, made: Ids): Context['staffOn'] => {
  const workers = staff.map((engaged, i) => ({ engaged, workerId: made.worker(i) }));
  const known = new Map<string, readonly WorkerId[]>();
  return (role, on) => {
    const key = `${role} ${on}`;
    const found =
      known.get(key) ??
      workers
        .filter(({ engaged }) => engaged.role === role && coversDay(engaged, on))
        .map(({ workerId }) => workerId);
    known.set(key, found);
    return found;
  };
};

const ruleSetOn = (on: CivilDate): ServiceRuleSet =>
  on >= ESF_PLUS_FROM ? 'SP-2023' : on >= '2019-12-01' ? 'SP-2020' : 'SP-2016';

export const context = (seed: number, plan: HistoryPlan): Context => {
  const made = ids(seed);
  const esf = made.operation('ESF');
  const esfPlus = made.operation('ESF+');
  const provisions = plan.provisions.map((planned, i) => ({
    planned,
    contractId: made.contract(i),
    providerId: providerId(planned.provider),
  }));
  const provisionOn = (on: CivilDate): OpenProvision => {
    const found = provisions.find(({ planned }) => coversDay(planned, on));
    if (found === undefined) throw new RangeError(`nobody provides the service on ${on}`);
    return found;
  };
  return {
    seed,
    ids: made,
    plan,
    provisions,
    esf,
    esfPlus,
    centreIds: { mucenieki: made.centre('mucenieki'), liepna: made.centre('liepna') },
    lateDecision: lateDecision(plan),
    provisionOn,
    staffOn: engagedOn(plan, made),
    termsOn: (on) => {
      const { planned, contractId, providerId } = provisionOn(on);
      return {
        contract: { contractId, providerId, from: planned.from, to: planned.to },
        operation: {
          operationId: on >= ESF_PLUS_FROM ? esfPlus : esf,
          targetGroups: ['asylum_seeker', 'refugee', 'alternative'],
          ruleSet: ruleSetOn(on),
        },
      };
    },
  };
};
