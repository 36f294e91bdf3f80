import {
  CentreId,
  ClaimId,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  CostId,
  EpisodeId,
  type EventId,
  GoalId,
  GroupId,
  OperationId,
  PlanId,
  WorkerId,
  written,
} from '@pavadonis/domain';
import { eventIdAt } from '@pavadonis/event-store';
import type * as t from 'io-ts';
import { parse, v5 } from 'uuid';

// any fixed UUID: it separates these ids from all others
const NAMESPACE = 'b8d6f1c0-6f0e-5c3a-9a53-0d2b7c1e4f58';

/** Makes the ids of an invented history from names, so that the same seed gives the same ids. */
export interface Ids {
  readonly centre: (name: string) => CentreId;
  readonly claim: (name: string) => ClaimId;
  readonly client: (key: number) => ClientId;
  readonly command: (name: string) => CommandId;
  readonly contact: (name: string) => ContactId;
  readonly contract: (provision: number) => ContractId;
  readonly cost: (name: string) => CostId;
  readonly episode: (name: string) => EpisodeId;
  readonly goal: (name: string) => GoalId;
  readonly group: (name: string) => GroupId;
  readonly operation: (name: string) => OperationId;
  readonly plan: (name: string) => PlanId;
  readonly worker: (engagement: number) => WorkerId;
}

export const ids = (seed: number): Ids => {
  // as bytes; a text would be parsed anew for each of a hundred thousand ids
  const ofSeed = parse(v5(`seed ${seed}`, NAMESPACE));
  const make =
    <A>(codec: t.Type<A, string>) =>
    (name: string | number): A =>
      written(codec, v5(Buffer.from(`${codec.name} ${name}`), ofSeed));
  return {
    centre: make(CentreId),
    claim: make(ClaimId),
    client: make(ClientId),
    command: make(CommandId),
    contact: make(ContactId),
    contract: make(ContractId),
    cost: make(CostId),
    episode: make(EpisodeId),
    goal: make(GoalId),
    group: make(GroupId),
    operation: make(OperationId),
    plan: make(PlanId),
    worker: make(WorkerId),
  };
};

/** Returns the id of the event that a command records; every command of this history records at most one. */
export const eventIdOf = (command: CommandId): EventId => eventIdAt(command, 0);
