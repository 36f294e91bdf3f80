/**
 * A host application in one file: it registers a client, starts the service, and shows the clients it serves. The same
 * code works on a SQLite file and on an EventStoreDB cluster; the address decides which.
 */
import { type Casework, type CaseworkWithReadModels, type Command, openCasework } from '@pavadonis/casework';
import {
  type Category,
  civilDate,
  type ClientId,
  clientStream,
  CommandId,
  type ContractId,
  contractStream,
  Country,
  type Decision,
  type EpisodeId,
  type EventOf,
  type OperationId,
  operationStream,
  ProviderId,
  type Refusal,
  type StateOf,
  type StreamOf,
  Text,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { activeClients, caseload } from '@pavadonis/projection-caseload';
import { textOf } from '@pavadonis/texts';
import { v7 } from 'uuid';

/** The invented ids of a client, an episode, a contract and an operation. */
export interface Case {
  readonly clientId: ClientId;
  readonly contractId: ContractId;
  readonly operationId: OperationId;
  readonly episodeId: EpisodeId;
}

type Office = CaseworkWithReadModels<{ readonly caseload: typeof caseload }>;

const storeAt = (address: string) =>
  address.includes('://') ? eventStoreDbStore({ connectionString: address }) : sqliteStore({ path: address });

const on = civilDate('2024-02-12');
const providerId = written(ProviderId, 'river-house');
const by: Command['by'] = { actor: written(Text, 'caseworker-7'), role: written(Text, 'social_worker') };
const newCommand = (): Command => ({ commandId: written(CommandId, v7()), by });

/** Records one decision, as a form does when somebody saves it; a decision that would change nothing is fine too. */
const save = async <C extends Category, Facts>(
  office: Casework,
  stream: StreamOf<C>,
  decision: (facts: Facts) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
  facts: NoInfer<Facts>,
): Promise<void> => {
  const outcome = await orThrow(office.decide(stream, decision, facts, newCommand()));
  if (outcome._tag === 'Refused') throw new Error(textOf(outcome.refusal, 'en'));
  if (outcome._tag === 'Conflict') throw new Error(textOf(outcome, 'en'));
};

const prepare = async (office: Casework, { clientId, contractId, operationId }: Case): Promise<void> => {
  const signed = civilDate('2023-11-20');
  const [from, to] = [civilDate('2024-01-01'), civilDate('2025-06-30')];
  const targetGroups = ['asylum_seeker', 'refugee', 'alternative'] as const;
  const code = written(Text, '4.0.0.0/23/I/001');
  const [contract, operation] = [contractStream(contractId), operationStream(operationId)];
  await save(office, contract, Contract.signContract, { on: signed, providerId, from, to });
  await save(office, operation, Operation.openOperation, {
    on: signed,
    code,
    fund: 'ESF_PLUS',
    targetGroups,
  });
  await save(office, operation, Operation.adoptRuleSet, { on: signed, ruleSet: 'SP-2023' });
  const countryOfOrigin = written(Country, 'AF');
  const nationality = { nationalities: [countryOfOrigin], stateless: false, countryOfOrigin } as const;
  const person = { sex: 'female', arrivalMode: 'spontaneous', unaccompaniedMinor: false } as const;
  const client = clientStream(clientId);
  await save(office, client, Client.registerClient, { on, ...person, ...nationality });
  await save(office, client, Client.lodgeApplication, { on });
};

/** Returns the contract and the operation of the day; a decision takes facts of other streams as arguments. */
const provisionOn = async (
  office: Casework,
  { contractId, operationId }: Case,
): Promise<Client.Provision> => {
  const contract = await orThrow(office.state(contractStream(contractId)));
  const operation = await orThrow(office.state(operationStream(operationId)));
  const term = Contract.term(contract.state);
  if (term === undefined) throw new Error('no contract');
  const { targetGroups = [] } = operation.state.opened ?? {};
  const ruleSet = Operation.ruleSetOn(operation.state, on);
  return { contract: { contractId, ...term }, operation: { operationId, targetGroups, ruleSet } };
};

/** Starts the service for a client, and returns the number of active clients. */
const begin = async (office: Office, of: Case): Promise<number> => {
  await prepare(office, of);
  const provision = await provisionOn(office, of);
  const { clientId, episodeId } = of;
  // #region embedding
  const stream = clientStream(clientId);
  const start = { on, episodeId, serviceKind: 'social_worker_and_mentor' } as const;
  const command = { commandId: written(CommandId, v7()), by };
  const outcome = await orThrow(office.decide(stream, Client.startService, start, provision, command));
  if (outcome._tag === 'Refused') throw new Error(textOf(outcome.refusal, 'en'));
  if (outcome._tag === 'Recorded') await orThrow(office.readModels.caughtUpTo(outcome.position));

  const active = activeClients(office.readModels.view('caseload').rows, { asOf: on });
  // #endregion
  return active.length;
};

/** Works one case at the store of an address, with live read models in a file; returns the number of active clients. */
export const host = async (address: string, rows: string, of: Case): Promise<number> => {
  const store = await orThrow(storeAt(address));
  try {
    // #region embedding
    const office = await orThrow(openCasework({ store, readModels: { file: rows, models: { caseload } } }));
    // #endregion
    try {
      return await begin(office, of);
    } finally {
      await orThrow(office.readModels.close());
    }
  } finally {
    await orThrow(store.close());
  }
};
