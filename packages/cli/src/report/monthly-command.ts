import { notationOf } from '@pavadonis/page';
import type { Month } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { badUse, type BadUse } from '../failure';
import { type Bilingual, text } from '../language';
import type { Language } from '@pavadonis/texts';
import type { ModelName } from '../questions/question';
import { minCountFact, withoutSmallCounts } from '../small-counts/hide';
import { minCountOption } from '../small-counts/option';
import { withStore } from '../store/with-store';
import type { Command, Told } from '../usage/command';
import { type Given, read } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { knownFact } from './known-fact';
import { monthlyPage } from './monthly-page';
import { monthlyTables } from './monthly';
import { knownAtOption, monthOption } from './time';
import { viewsOf } from './views';
import { readWritten, writtenOptions } from './written';

const MODELS: readonly ModelName[] = ['caseload', 'planStatus', 'fundingSplit'];

const NO_MONTH = badUse(
  'Nav dots mēnesis; ierakstiet to ar --month, piemēram, --month 2018-06.',
  'No month is given; write it with --month, such as --month 2018-06.',
);

const monthIn = (given: Given): E.Either<BadUse, Month> =>
  pipe(read(monthOption, given), E.flatMap(E.fromNullable(NO_MONTH)));

const titleOf = (month: Month): Bilingual => ({
  lv: `Pakalpojums: ${notationOf('lv').month(month)}`,
  en: `The service in ${notationOf('en').month(month)}`,
});

/** The command that writes a month's report. */
export const monthlyCommand: Command = {
  name: 'monthly',
  alias: 'menesis',
  about: text(
    'Mēneša pārskats, kādu publicē fonds; kā lapa – ar diagrammām',
    'The report of a month as the foundation publishes it; as a page, with charts',
  ),
  group: text('Viss mēnesis', 'A whole month'),
  options: [monthOption, knownAtOption, minCountOption, ...writtenOptions],
  run: (given, _argument, { store, signal, standingStill, onEvents }) =>
    pipe(
      E.Do,
      E.apS('named', storeIn(store)),
      E.apS('month', monthIn(given)),
      E.bind('tables', ({ month }) => monthlyTables(month)),
      E.apS('knownAt', read(knownAtOption, given)),
      E.apS('minCount', read(minCountOption, given)),
      E.apS('written', readWritten(given)),
      TE.fromEither,
      TE.flatMap(({ named, month, tables, knownAt, minCount, written }) =>
        withStore(named, { readOnly: true, signal }, (opened) =>
          pipe(
            viewsOf(opened.store, { models: MODELS, knownAt, signal, onEvents }),
            TE.map((views): Told => {
              const known = [...knownFact(knownAt), ...minCountFact(minCount)];
              const asked = [
                { name: 'month', title: text('Mēnesis', 'Month'), kind: 'month', value: month } as const,
                ...known,
              ];
              const shown = standingStill(() =>
                minCount === undefined ? tables(views) : withoutSmallCounts(tables(views), minCount),
              );
              const answers = shown.map((table) => ({ ...table, asked }));
              const page = (language: Language): Promise<string> =>
                monthlyPage({ title: titleOf(month), known, answers }, language);
              return { kind: 'answers', answers, written: { ...written, page } };
            }),
          ),
        ),
      ),
    ),
};
