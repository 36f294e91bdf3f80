import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { BadUse, Failure } from '../failure';
import { type Bilingual, text } from '../language';
import { questions } from '../questions/questions';
import type { ModelName, Question } from '../questions/question';
import { minCountFact, withoutSmallCounts } from '../small-counts/hide';
import { minCountOption, namesFiles } from '../small-counts/option';
import type { Around, Command, Told } from '../usage/command';
import { type Given, read } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { askViews } from './ask-views';
import { knownFact } from './known-fact';
import { knownNames } from './known-names';
import { monthlyCommand } from './monthly-command';
import { optionFacts } from './option-facts';
import { knownAtOption, readTime, timeOptions } from './time';
import { readWritten, writtenOptions } from './written';

const GROUPS: Readonly<Record<ModelName, Bilingual>> = {
  caseload: text('Klienti un pakalpojums', 'Clients and the service'),
  planStatus: text('Plāni un mērķi', 'Plans and goals'),
  fundingSplit: text('Nauda', 'Money'),
  participation: text('Dalība fondu darbībās', 'Participation in the funds’ operations'),
  findings: text('Noteikumi un termiņi', 'Rules and dates'),
  log: text('Noteikumi un termiņi', 'Rules and dates'),
};

const readMinCount = ({ namesFiles: isList }: Question, given: Given): E.Either<BadUse, number | undefined> =>
  pipe(
    read(minCountOption, given),
    E.filterOrElse(
      (minCount) => minCount === undefined || isList !== true,
      () => namesFiles,
    ),
  );

const run =
  (question: Question) =>
  (
    given: Given,
    _argument: string,
    { store, signal, standingStill, onEvents }: Around,
  ): TE.TaskEither<Failure, Told> =>
    pipe(
      E.Do,
      E.apS('named', storeIn(store)),
      E.apS('answer', question.ask(given)),
      E.apS('asked', readTime(question.when, given)),
      E.apS('knownAt', read(knownAtOption, given)),
      E.apS('minCount', readMinCount(question, given)),
      E.apS('written', readWritten(given)),
      TE.fromEither,
      TE.flatMap(({ named, answer, asked, knownAt, minCount, written }) => {
        const models = [question.model, ...(question.besides ?? [])];
        const facts = [
          ...asked.asked,
          ...knownFact(knownAt),
          ...optionFacts(question.options, given),
          ...minCountFact(minCount),
        ];
        return askViews({ named, models, knownAt, facts, written }, { signal, onEvents }, (views) =>
          E.map(() =>
            standingStill(() => {
              const tables = answer(views, asked.time);
              return minCount === undefined ? tables : withoutSmallCounts(tables, minCount);
            }),
          )(knownNames(question, given, views)),
        );
      }),
    );

const commandOf = (question: Question): Command => ({
  name: question.name,
  alias: question.alias,
  about: question.title,
  group: GROUPS[question.model],
  options: [
    ...timeOptions[question.when],
    ...question.options,
    knownAtOption,
    minCountOption,
    ...writtenOptions,
  ],
  run: run(question),
});

/** The commands of the questions of the read models. */
export const reportCommands: readonly Command[] = [...questions.map(commandOf), monthlyCommand];
