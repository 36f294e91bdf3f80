/**
 * A host application in one file: it registers a client, starts the service, and shows the clients it serves. The same
 * code works on a SQLite file and on an EventStoreDB cluster; the address decides which.
 */
import {
  type Command,
  newId,
  openCasework,
  type PromisedCasework,
  type PromisedCaseworkWithReadModels,
  withPromises,
} from '@pavadonis/casework';
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
  provisionOn,
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

/** The invented ids of a client, an episode, a contract and an operation. */
export interface Case {
  readonly clientId: ClientId;
  readonly contractId: ContractId;
  readonly operationId: OperationId;
  readonly episodeId: EpisodeId;
}

type Office = PromisedCaseworkWithReadModels<{ readonly caseload: typeof caseload }>;

const storeAt = (address: string) =>
  address.includes('://') ? eventStoreDbStore({ connectionString: address }) : sqliteStore({ path: address });

const on = civilDate('2024-02-12');
const providerId = written(ProviderId, 'river-house');
const by: Command['by'] = { actor: written(Text, 'caseworker-7'), role: written(Text, 'social_worker') };
const newCommand = (): Command => ({ commandId: newId(CommandId), by });

/** Records one decision, as a form does when somebody saves it; a decision that would change nothing is fine too. */
const save = async <C extends Category, Facts>(
  office: PromisedCasework,
  stream: StreamOf<C>,
  decision: (facts: Facts) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
  facts: NoInfer<Facts>,
): Promise<void> => {
  const outcome = await office.decide(stream, decision, facts, newCommand());
  if (outcome._tag === 'Refused') throw new Error(textOf(outcome.refusal, 'en'));
  if (outcome._tag === 'Conflict') throw new Error(textOf(outcome, 'en'));
};

const prepare = async (
  office: PromisedCasework,
  { clientId, contractId, operationId }: Case,
): Promise<void> => {
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

/** Returns what the start needs to know of the contract and the operation, which have streams of their own. */
const provisionOf = async (
  office: PromisedCasework,
  { contractId, operationId }: Case,
): Promise<Client.Provision> => {
  const { state: contract } = await office.state(contractStream(contractId));
  const { state: operation } = await office.state(operationStream(operationId));
  return orThrow(provisionOn({ contractId, contract }, { operationId, operation }, on));
};

/** Starts the service for a client, and returns the number of active clients. */
const begin = async (office: Office, of: Case): Promise<number> => {
  await prepare(office, of);
  const provision = await provisionOf(office, of);
  const { clientId, episodeId } = of;
  // #region embedding
  const stream = clientStream(clientId);
  const start = { on, episodeId, serviceKind: 'social_worker_and_mentor' } as const;
  const command = { commandId: newId(CommandId), by };
  const outcome = await office.decide(stream, Client.startService, start, provision, command);
  if (outcome._tag === 'Refused') throw new Error(textOf(outcome.refusal, 'en'));
  if (outcome._tag !== 'Conflict') await office.readModels.caughtUpTo(outcome.position);

  const active = activeClients(office.readModels.view('caseload').rows, { asOf: on });
  // #endregion
  return active.length;
};

/** Works one case at the store of an address, with live read models in a file; returns the number of active clients. */
export const host = async (address: string, rows: string, of: Case): Promise<number> => {
  const store = await orThrow(storeAt(address));
  try {
    // #region embedding
    const opening = openCasework({ store, readModels: { file: rows, models: { caseload } } });
    const office = withPromises(await orThrow(opening));
    // #endregion
    try {
      return await begin(office, of);
    } finally {
      await office.readModels.close();
    }
  } finally {
    await orThrow(store.close());
  }
};
