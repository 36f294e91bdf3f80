import type { Figure } from '@pavadonis/audit';
import type { KnownAt, Recordable, Recorded, StreamOf } from '@pavadonis/domain';
import type { RowTypes } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Fact } from '../answer/answer';
import type { BadUse, Failure } from '../failure';
import type { Table, Time, Views } from '../questions/question';
import { knownFact } from '../report/known-fact';
import { knownNames } from '../report/known-names';
import { optionFacts } from '../report/option-facts';
import { knownAtOption, readTime } from '../report/time';
import { viewsOf } from '../report/views';
import type { Opened } from '../store/with-store';
import { clientOption } from '../usage/client-option';
import type { Around } from '../usage/command';
import { type Given, read } from '../usage/option';
import { type ExplainedQuestion, modelOf, reportOf } from './figure';

/** A figure as it was asked for: the time, the moment of knowledge, and how it is told. */
export interface AskedFigure {
  readonly answer: (views: Views, time: Time) => readonly Table[];
  readonly time: Time;
  readonly knownAt: KnownAt | undefined;
  readonly client: StreamOf<'client'> | undefined;
  readonly facts: readonly Fact[];
}

/** Reads what figure is asked for. */
export const readFigure = (question: ExplainedQuestion, given: Given): E.Either<BadUse, AskedFigure> =>
  pipe(
    E.Do,
    E.apS('answer', question.ask(given)),
    E.apS('client', read(clientOption, given)),
    E.apS('knownAt', read(knownAtOption, given)),
    E.apS('asked', readTime(question.when, given)),
    E.map(({ answer, client, knownAt, asked }) => ({
      answer,
      client,
      knownAt,
      time: asked.time,
      facts: [...asked.asked, ...knownFact(knownAt), ...optionFacts(question.options, given)],
    })),
  );

/** A history at one moment of knowledge: the rows, and the log as it was recorded. */
export interface KnownHistory {
  readonly views: Views;
  readonly log: readonly Recorded<Recordable>[];
}

/** Reads a history for a figure, and refuses names that it does not know. */
export const readHistory = (
  question: ExplainedQuestion,
  given: Given,
  { store }: Opened,
  knownAt: KnownAt | undefined,
  { signal, onEvents }: Pick<Around, 'signal' | 'onEvents'>,
): TE.TaskEither<Failure, KnownHistory> =>
  pipe(
    viewsOf(store, {
      models: [question.model, ...(question.besides ?? []), 'log'],
      knownAt,
      signal,
      onEvents,
    }),
    TE.flatMapEither((views) =>
      E.map((): KnownHistory => ({ views, log: views.log }))(knownNames(question, given, views)),
    ),
  );

/** Returns a figure of a history, as it is explained. */
export const figureOf = (
  question: ExplainedQuestion,
  { answer, time }: Pick<AskedFigure, 'answer' | 'time'>,
  { views, log }: KnownHistory,
): Figure<RowTypes> => ({
  model: modelOf(question),
  log,
  report: reportOf(question, answer, views, time),
});
