import type {
  CentreId,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  EpisodeId,
  GoalId,
  GroupId,
  GuardianId,
  HouseholdId,
  OperationId,
  PlanId,
  ReferralId,
  WorkerId,
} from '@pavadonis/domain';

/**
 * Makes an id of the key of a row, always the same one for the same key, so that a register that is read twice is recorded once.
 * Nobody without its secret tells a row by its id.
 */
export type IdOfKey = (key: string) => CommandId;

interface Made {
  readonly client: ClientId;
  readonly episode: EpisodeId;
  readonly plan: PlanId;
  readonly goal: GoalId;
  readonly contact: ContactId;
  readonly referral: ReferralId;
  readonly group: GroupId;
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly operation: OperationId;
  readonly contract: ContractId;
  readonly centre: CentreId;
  readonly worker: WorkerId;
}

/** The ids that follow from the keys of a register. */
export interface Ids {
  /** The id of a thing of a person, or of several persons, by the keys that name it. */
  readonly of: <K extends keyof Made>(kind: K, ...keys: readonly string[]) => Made[K];
  /** The id of the command of a step of a row. */
  readonly command: (sheet: string, subject: string, row: string, step: string) => CommandId;
  /** The id of a client, by the key of the person. */
  readonly client: (person: string) => ClientId;
}

/** Makes the ids of a register. */
export const idsOf = (made: IdOfKey): Ids => {
  // a register is decided twice, on trial and in earnest, and an id costs a hash
  const known = new Map<string, CommandId>();
  const idOfKey: IdOfKey = (key) => {
    const id = known.get(key) ?? made(key);
    known.set(key, id);
    return id;
  };
  const of: Ids['of'] = (kind, ...keys) => {
    const id: string = idOfKey(JSON.stringify([kind, ...keys]));
    // a UUID is an id of any kind
    return id as never;
  };
  return {
    of,
    command: (...keys) => idOfKey(JSON.stringify(['command', ...keys])),
    client: (person) => of('client', person),
  };
};
