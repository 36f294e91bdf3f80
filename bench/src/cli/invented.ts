import type { Command } from '@pavadonis/casework';
import {
  type ClientId,
  clientStream,
  type CommandId,
  type ContactId,
  type ContractId,
  contractStream,
  type Country,
  type EpisodeId,
  type OperationId,
  operationStream,
  type ProviderId,
  type StreamOf,
  type Text,
  type Whole,
  type WorkerId,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { ContractSigned } from '@pavadonis/domain/contract';
import { OperationOpened, RuleSetAdopted } from '@pavadonis/domain/operation';
import { random } from '../history/random';
import { dateOf, DAYS, type Story, storyOf } from '../history/story';

/** The rows of a person in the register: the registration, the application, the service, and the contacts. */
export const ROWS_OF_A_PERSON = 10;

const CONTACTS = ROWS_OF_A_PERSON - 3;
const SEED = 2016;

const chance = random(SEED);

/** The contract, the operation and the worker of the register, which the store has before. */
export const ids = {
  contractId: chance.uuid() as ContractId,
  operationId: chance.uuid() as OperationId,
  workerId: chance.uuid() as WorkerId,
};

/** Makes up what the store has to hold before the register can be recorded. */
export const institutions = (): readonly Story[] => {
  const on = dateOf(0);
  const contract = storyOf(contractStream(ids.contractId), chance);
  const providerId = 'sif' as ProviderId;
  contract.add(ContractSigned.of({ on, providerId, from: on, to: dateOf(DAYS) }), 0);
  const operation = storyOf(operationStream(ids.operationId), chance);
  const code = 'ESF' as Text;
  operation.add(OperationOpened.of({ on, code, fund: 'ESF', targetGroups: ['asylum_seeker', 'refugee'] }), 0);
  operation.add(RuleSetAdopted.of({ on, ruleSet: 'SP-2016' }), 0);
  return [contract.end(), operation.end()];
};

/** A person of the register, and the facts of the decisions about them. */
interface InventedPerson {
  readonly stream: StreamOf<'client'>;
  readonly registered: Parameters<typeof Client.registerClient>[0];
  readonly applied: Parameters<typeof Client.lodgeApplication>[0];
  readonly started: Parameters<typeof Client.startService>[0];
  readonly contacts: readonly Parameters<typeof Client.deliverSupport>[0][];
}

/** Makes up the facts of the decisions about a person, in the order of time. */
export const personNo = (number: number): InventedPerson => {
  const first = number % (DAYS - 2 * CONTACTS);
  const on = dateOf(first);
  const episodeId = chance.uuid() as EpisodeId;
  return {
    stream: clientStream(chance.uuid() as ClientId),
    registered: {
      on,
      sex: number % 2 === 0 ? 'female' : 'male',
      nationalities: ['SY' as Country],
      stateless: false,
      countryOfOrigin: 'SY' as Country,
      arrivalMode: 'relocated',
      unaccompaniedMinor: false,
    },
    applied: { on },
    started: { on, episodeId, serviceKind: 'social_worker_and_mentor' },
    contacts: Array.from({ length: CONTACTS }, (_, i) => ({
      on: dateOf(first + i),
      contactId: chance.uuid() as ContactId,
      episodeId,
      kind: 'language',
      mode: 'outreach',
      workerIds: [ids.workerId],
      minutes: (30 + i) as Whole,
    })),
  };
};

/** Makes a command with evidence as long as that of a row. */
export const commandOfRow = (sum: string, place: string): Command => ({
  commandId: chance.uuid() as CommandId,
  by: { actor: 'coordinator-7' as Text, role: 'coordinator' as Text },
  evidence: [{ kind: 'register' as Text, number: `sha256:${sum} ${place}` as Text }],
});
