import type { CommandError, Outcome, StateAt, StateError } from '@pavadonis/casework';
import type { Recordable, Settleable } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type * as E from 'fp-ts/Either';
import type { Asked } from './commands';
import type { ModelName, Process } from './host';

/** A moment of the log: which history stood, and how many events it had. */
export interface LogMoment {
  readonly history: number;
  readonly length: number;
}

/** A question to a process: asked at one moment of the log, answered at another. */
interface Question<Answer> {
  readonly process: Process;
  readonly from: LogMoment;
  /** How often the host was told before that the store is away. */
  readonly failuresBefore: number;
  to: LogMoment | undefined;
  answer: Answer | undefined;
  isChecked: boolean;
}

/** A command that was sent. */
export interface Sending extends Question<E.Either<CommandError, Outcome<Client.Recordable, unknown>>> {
  readonly asked: Asked;
  /** How often any host was told before that the vault is away. */
  readonly vaultFailuresBefore: number;
  readonly controller: AbortController;
}

/** A look at a stream. */
export interface Look extends Question<
  E.Either<StateError, StateAt<Client.State> | readonly Settleable<Recordable>[]>
> {
  readonly client: number;
}

/** The rows that a read model showed at a moment. */
export interface ShownThen {
  readonly position: number;
  readonly tag: string;
  /** Whether its rows were those of the log that stood then. */
  readonly isOfLog: boolean;
}

/** A wait for read models to show something. */
export interface Waiting extends Question<E.Either<{ readonly _tag: string }, void>> {
  /** The position to be shown; undefined for the whole log. */
  readonly position: number | undefined;
  readonly controller: AbortController | undefined;
  readonly begunAt: number;
  endedAt: number | undefined;
  /** The rows that each read model showed when the wait ended. */
  shown: Readonly<Record<ModelName, ShownThen>> | undefined;
}
