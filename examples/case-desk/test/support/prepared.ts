import { type Command, newId, type Outcome } from '@pavadonis/casework';
import {
  type Category,
  civilDate,
  ClientId,
  clientStream,
  CommandId,
  ContactId,
  ContractId,
  contractStream,
  Country,
  type Decision,
  EpisodeId,
  type EventOf,
  GoalId,
  OperationId,
  operationStream,
  PlanId,
  type ProviderId,
  provisionOn,
  type StateOf,
  type StreamOf,
  Text,
  WorkerId,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { orThrow } from '@pavadonis/event-store';
import type { Desk } from '../../src/desk/desk';
import { OTHER, OWN } from './accounts';

const on = civilDate;

/** A goal in the client's words, which only some may read. */
export const GOAL_TEXT = 'I want to speak with the school';

/** A client of a trial desk, with the ids that forms name. */
export interface Served {
  readonly clientId: ClientId;
  readonly episodeId: EpisodeId;
  readonly planId: PlanId;
  readonly goalId: GoalId;
  readonly contactId: ContactId;
}

const made = (): Served => ({
  clientId: newId(ClientId),
  episodeId: newId(EpisodeId),
  planId: newId(PlanId),
  goalId: newId(GoalId),
  contactId: newId(ContactId),
});

/** A client whom the caseworker's provider serves. */
export const own = made();
/** A client of another provider. */
export const others = made();
/** The contract of each provider, and the operation that pays for both. */
export const contracts = { [OWN]: newId(ContractId), [OTHER]: newId(ContractId) };
export const operationId = newId(OperationId);
/** A worker whom both clients have. */
export const workerId = newId(WorkerId);

const newCommand = (): Command => ({
  commandId: newId(CommandId),
  by: { actor: written(Text, 'preparing'), role: written(Text, 'social_worker') },
});

const recorded = (outcome: Outcome<unknown, unknown>): void => {
  if (outcome._tag !== 'Recorded') throw new Error(JSON.stringify(outcome));
};

const saving =
  ({ office }: Desk) =>
  async <C extends Category, Facts>(
    stream: StreamOf<C>,
    decision: (facts: Facts) => (state: StateOf[C]) => Decision<unknown, EventOf[C]>,
    facts: NoInfer<Facts>,
  ): Promise<void> => {
    recorded(await office.decide(stream, decision, facts, newCommand()));
  };

/** Records the contract of a provider, with a worker. */
const signed = async (desk: Desk, providerId: ProviderId): Promise<void> => {
  const save = saving(desk);
  const contract = contractStream(contracts[providerId] ?? newId(ContractId));
  const term = { providerId, from: on('2024-01-01'), to: on('2024-12-31') };
  await save(contract, Contract.signContract, { on: on('2023-11-20'), ...term });
  await save(contract, Contract.engageStaff, { on: on('2024-01-01'), workerId, role: 'social_worker' });
};

/** Records a client in service at a provider, with a plan, a goal and a contact. */
const served = async (desk: Desk, providerId: ProviderId, ids: Served): Promise<void> => {
  const { office } = desk;
  const save = saving(desk);
  const { clientId, episodeId, planId, goalId, contactId } = ids;
  const client = clientStream(clientId);
  const syria = written(Country, 'SY');
  await save(client, Client.registerClient, {
    on: on('2024-01-08'),
    sex: 'female',
    nationalities: [syria],
    stateless: false,
    countryOfOrigin: syria,
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: false,
  });
  await save(client, Client.lodgeApplication, { on: on('2024-01-08') });
  const contractId = contracts[providerId] ?? newId(ContractId);
  const { state: contract } = await office.state(contractStream(contractId));
  const { state: operation } = await office.state(operationStream(operationId));
  const provision = orThrow(
    provisionOn({ contractId, contract }, { operationId, operation }, on('2024-01-10')),
  );
  const start = { on: on('2024-01-10'), episodeId, serviceKind: 'social_worker_and_mentor' } as const;
  recorded(await office.decide(client, Client.startService, start, provision, newCommand()));
  await save(client, Client.assignWorker, {
    on: on('2024-01-10'),
    episodeId,
    workerId,
    role: 'social_worker',
  });
  await save(client, Client.drawUpPlan, { on: on('2024-01-20'), episodeId, planId });
  await save(client, Client.setPlanGoal, {
    on: on('2024-01-20'),
    planId,
    goalId,
    term: 'short',
    area: 'language',
    text: written(Text, GOAL_TEXT),
  });
  await save(client, Client.deliverSupport, {
    on: on('2024-02-01'),
    contactId,
    episodeId,
    kind: 'housing',
    mode: 'outreach',
    workerIds: [workerId],
  });
};

/** Records two contracts, an operation, and a client of each provider. */
export const twoClients = async (desk: Desk): Promise<void> => {
  const save = saving(desk);
  await signed(desk, OWN);
  await signed(desk, OTHER);
  const operation = operationStream(operationId);
  const code = written(Text, '4.0.0.0/23/I/001');
  const targetGroups = ['asylum_seeker', 'refugee', 'alternative'] as const;
  await save(operation, Operation.openOperation, {
    on: on('2023-11-20'),
    code,
    fund: 'ESF_PLUS',
    targetGroups,
  });
  await save(operation, Operation.adoptRuleSet, { on: on('2023-11-20'), ruleSet: 'SP-2023' });
  await served(desk, OWN, own);
  await served(desk, OTHER, others);
};
