import type { Casework, Command, CommandError, Outcome, StateError } from '@pavadonis/casework';
import type {
  CivilDate,
  ContractId,
  Decision,
  EventOf,
  OperationId,
  RecordableOf,
  Refusal,
  StreamOf,
  When,
} from '@pavadonis/domain';
import type { Provision, State as ClientState } from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

type ClientEvents = EventOf['client'];

/** The outcome of a step of a row. */
export type StepOutcome = Outcome<RecordableOf['client'], Refusal>;

/** The contract and the operation of a service on a day, or why they provide none. */
export type ProvisionOn = (
  contractId: ContractId,
  operationId: OperationId,
  on: CivilDate,
) => TE.TaskEither<StateError, E.Either<Refusal, Provision>>;

/** The office, stream and command that a step is sent with. */
interface Sending {
  readonly office: Casework;
  readonly provisionOn: ProvisionOn;
  readonly stream: StreamOf<'client'>;
  readonly command: Command;
}

/** Something that a row says: one decision. */
export interface Step {
  /** The name of the step in its sheet, once for good: ids follow from it. */
  readonly name: string;
  /** The column whose cell a refusal is about, where it says no other. */
  readonly column: string;
  /** Where it stands among the steps of its day: ends come after what they end. */
  readonly rank: number;
  readonly facts: When;
  /** Asks the decision about a state, and records nothing. */
  readonly decide: (
    client: ClientState,
    provisionOn: ProvisionOn,
  ) => TE.TaskEither<StateError, Decision<Refusal, ClientEvents>>;
  /** Sends the decision to casework. */
  readonly send: (sending: Sending) => TE.TaskEither<CommandError, StepOutcome>;
}

/** The column that has to be filled in for what other cells of the row say. */
export interface Lacks {
  readonly lacks: string;
}

/** The rank of what comes before any day: much may have happened before the first intake. */
export const FIRST = -1;

/** The ranks of steps that end something. */
export const ENDING = 100;
export const LAST = 200;

type Placing = Pick<Step, 'name' | 'column'> & { readonly rank?: number };

/** Makes the step of a decision. */
export const step = <F extends When, R extends Refusal>(
  { name, column, rank = 0 }: Placing,
  decision: (facts: F) => (client: ClientState) => Decision<R, ClientEvents>,
  facts: NoInfer<F>,
): Step => ({
  name,
  column,
  rank,
  facts,
  decide: (client) => TE.right(decision(facts)(client)),
  send: ({ office, stream, command }) => office.decide<'client', F, [], R>(stream, decision, facts, command),
});

/** The contract and operation that a step names. */
export interface Provided {
  readonly contract: ContractId;
  readonly operation: OperationId;
}

/** Makes the step of a decision that asks for a contract and an operation. */
export const providedStep = <F extends When, R extends Refusal>(
  { name, column, rank = 0 }: Placing,
  decision: (facts: F, provision: Provision) => (client: ClientState) => Decision<R, ClientEvents>,
  { contract, operation }: Provided,
  facts: NoInfer<F>,
): Step => ({
  name,
  column,
  rank,
  facts: { ...facts, contractId: contract, operationId: operation },
  decide: (client, provisionOn) =>
    pipe(
      provisionOn(contract, operation, facts.on),
      TE.map((provision) => (E.isLeft(provision) ? provision : decision(facts, provision.right)(client))),
    ),
  send: ({ office, provisionOn, stream, command }) =>
    pipe(
      provisionOn(contract, operation, facts.on),
      TE.flatMap((provision): TE.TaskEither<CommandError, StepOutcome> =>
        E.isLeft(provision)
          ? TE.right({ _tag: 'Refused', refusal: provision.left })
          : office.decide<'client', F, [Provision], R>(stream, decision, facts, provision.right, command),
      ),
    ),
});
