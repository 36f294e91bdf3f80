import type { Casework, Command, CommandError, Outcome, StateError } from '@pavadonis/casework';
import type {
  CivilDate,
  ContractId,
  Decision,
  EventOf,
  OperationId,
  RecordableOf,
  Refusal,
  StateOf,
  StreamOf,
  When,
} from '@pavadonis/domain';
import type { Provision } from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Subject } from './subject';

/** The outcome of a step of a row. */
export type StepOutcome = Outcome<RecordableOf[Subject], Refusal>;

/** The contract and the operation of a service on a day, or why they provide none. */
export type ProvisionOn = (
  contractId: ContractId,
  operationId: OperationId,
  on: CivilDate,
) => TE.TaskEither<StateError, E.Either<Refusal, Provision>>;

/** The office, stream and command that a step is sent with. */
export interface Sending<S extends Subject> {
  readonly office: Casework;
  readonly provisionOn: ProvisionOn;
  readonly stream: StreamOf<S>;
  readonly command: Command;
}

/** Something that a row says: one decision. */
export interface AnyStep {
  /** The name of the step in its sheet, once for good: ids follow from it. */
  readonly name: string;
  /** The column whose cell a refusal is about, where it says no other. */
  readonly column: string;
  /** Where it stands among the steps of its day: ends come after what they end, and are greater than 0. */
  readonly rank: number;
  readonly facts: When;
  /** Asks the decision about a state of its kind, and records nothing. */
  readonly decide: (
    state: never,
    provisionOn: ProvisionOn,
  ) => TE.TaskEither<StateError, Decision<Refusal, EventOf[Subject]>>;
  /** Sends the decision to casework, about a stream of its kind. */
  readonly send: (sending: never) => TE.TaskEither<CommandError, StepOutcome>;
}

/** A step about a thing of a kind. */
export interface Step<S extends Subject> extends AnyStep {
  readonly decide: (
    state: StateOf[S],
    provisionOn: ProvisionOn,
  ) => TE.TaskEither<StateError, Decision<Refusal, EventOf[S]>>;
  readonly send: (sending: Sending<S>) => TE.TaskEither<CommandError, StepOutcome>;
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

type Placing = Pick<AnyStep, 'name' | 'column'> & { readonly rank?: number };

const stepsOf =
  <S extends Subject>() =>
  <F extends When, R extends Refusal>(
    { name, column, rank = 0 }: Placing,
    decision: (facts: F) => (state: StateOf[S]) => Decision<R, EventOf[S]>,
    facts: NoInfer<F>,
  ): Step<S> => ({
    name,
    column,
    rank,
    facts,
    decide: (state) => TE.right(decision(facts)(state)),
    send: ({ office, stream, command }) => office.decide<S, F, [], R>(stream, decision, facts, command),
  });

/** Makes the step of a decision about a client. */
export const step = stepsOf<'client'>();

/** Makes the step of a decision about an operation. */
export const operationStep = stepsOf<'operation'>();

/** Makes the step of a decision about a contract, or about direct provision. */
export const contractStep = stepsOf<'contract'>();

/** Makes the step of a decision about a reception centre. */
export const centreStep = stepsOf<'centre'>();

/** The contract and operation that a step names. */
export interface Provided {
  readonly contract: ContractId;
  readonly operation: OperationId;
}

/** Makes the step of a decision that asks for a contract and an operation. */
export const providedStep = <F extends When, R extends Refusal>(
  { name, column, rank = 0 }: Placing,
  decision: (facts: F, provision: Provision) => (client: StateOf['client']) => Decision<R, EventOf['client']>,
  { contract, operation }: Provided,
  facts: NoInfer<F>,
): Step<'client'> => ({
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
