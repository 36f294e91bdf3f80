import { type Fraction, idOf, type OperationId, percentHalfUp, type StreamName } from '@pavadonis/domain';
import {
  indicators,
  newParticipantsIn,
  type Participant,
  participants,
  shareOfTargetReached,
} from '@pavadonis/projection-participation';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { laidOut } from '../answer/answer';
import { text, type Bilingual } from '../language';
import { choice, read } from '../usage/option';
import { indicatorClasses, indicatorNames } from '../words/participation';
import { flat, type Indicator, indicatorSums, type Of } from './indicators';
import { classColumn, column, countColumn, personsColumn } from './columns';
import { isOperation, operationCode, operationColumn } from './operations';
import { operationOption } from './options';
import type { Question, Time, Views, When } from './question';

const sexOption = choice(
  'sex',
  ['female', 'male', 'other', 'unknown'] as const,
  text('dzimums', 'sex'),
  text('tikai šī dzimuma dalībnieki', 'participants of this sex alone'),
);

const chosen = ({ participation, fundingSplit }: Views, wanted: string | undefined): readonly StreamName[] =>
  [...participation.operation.keys()].filter(isOperation(fundingSplit, wanted));

const perOperation = <A>(
  view: Views,
  wanted: string | undefined,
  of: (operationId: OperationId) => readonly A[],
): readonly Of<A>[] =>
  chosen(view, wanted).flatMap((operation) =>
    of(idOf(operation) as OperationId).map((answer) => ({ operation, answer })),
  );

const countQuestion = (
  name: string,
  alias: string,
  title: Bilingual,
  when: When,
  of: (view: Views['participation'], operationId: OperationId, time: Time) => readonly Participant[],
): Question => ({
  name,
  alias,
  title,
  model: 'participation',
  // it knows the numbers of operations
  besides: ['fundingSplit'],
  when,
  options: [operationOption],
  ask: (given) =>
    pipe(
      read(operationOption, given),
      E.map((wanted) => (views, time) => [
        {
          name,
          title,
          ...laidOut<Of<number>>(
            [
              operationColumn(({ operation }) => operationCode(views.fundingSplit)(operation)),
              personsColumn(
                'participants',
                text('Dalībnieki', 'Participants'),
                text('Dalībnieku skaits, katrs vienreiz', 'The number of participants, each once'),
                ({ answer }) => answer,
              ),
            ],
            perOperation(views, wanted, (operationId) => [of(views.participation, operationId, time).length]),
          ),
        },
      ]),
    ),
});

const ofFund: Question = {
  name: 'indicators',
  alias: 'raditaji',
  title: text('Eiropas Sociālā fonda rādītāji', 'Indicators of the European Social Fund'),
  model: 'participation',
  // it knows the numbers of operations
  besides: ['fundingSplit'],
  when: 'day',
  options: [operationOption, sexOption],
  ask: (given) =>
    pipe(
      E.Do,
      E.apSW('wanted', read(operationOption, given)),
      E.apSW('sex', read(sexOption, given)),
      E.map(({ wanted, sex }) => (views, { asOf }) => {
        const rows = perOperation(views, wanted, (operationId) =>
          flat(
            indicators(
              participants(views.participation, operationId, { asOf }).filter(
                (each) => sex === undefined || each.sex === sex,
              ),
            ),
          ),
        );
        return [
          {
            counting: indicatorSums(rows),
            name: 'indicators',
            title: ofFund.title,
            ...laidOut<Of<Indicator>>(
              [
                operationColumn(({ operation }) => operationCode(views.fundingSplit)(operation)),
                classColumn(
                  'indicator',
                  text('Rādītājs', 'Indicator'),
                  text('Rādītājs', 'The indicator'),
                  indicatorNames,
                  ({ answer }) => answer.indicator,
                ),
                classColumn(
                  'class',
                  text('Grupa', 'Class'),
                  text(
                    'Grupa; tukša, ja rādītājam tādu nav',
                    'The class; empty where the indicator has none',
                  ),
                  indicatorClasses,
                  ({ answer }) => answer.of,
                ),
                personsColumn(
                  'participants',
                  text('Dalībnieki', 'Participants'),
                  text('Dalībnieku skaits', 'The number of participants'),
                  ({ answer }) => answer.count,
                ),
              ],
              rows,
            ),
          },
        ];
      }),
    ),
};

const target: Question = {
  name: 'target',
  alias: 'merka-izpilde',
  title: text(
    'Sasniegtā daļa no plānotā dalībnieku skaita',
    'Share of the planned participants that is reached',
  ),
  model: 'participation',
  // it knows the numbers of operations
  besides: ['fundingSplit'],
  when: 'day',
  options: [operationOption],
  ask: (given) =>
    pipe(
      read(operationOption, given),
      E.map((wanted) => (views, { asOf }) => [
        {
          name: 'target',
          title: target.title,
          ...laidOut<Of<Fraction>>(
            [
              operationColumn(({ operation }) => operationCode(views.fundingSplit)(operation)),
              personsColumn(
                'participants',
                text('Dalībnieki', 'Participants'),
                text('Dalībnieku skaits', 'The number of participants'),
                ({ answer }) => answer.numerator,
              ),
              countColumn(
                'planned',
                text('Plānoti', 'Planned'),
                text('Plānotais dalībnieku skaits', 'The planned number of participants'),
                ({ answer }) => answer.denominator,
              ),
              column(
                'share',
                'percent',
                text('Daļa', 'Share'),
                text('Sasniegtā daļa', 'The share that is reached'),
                ({ answer }) => percentHalfUp(answer),
              ),
            ],
            perOperation(views, wanted, (operationId) => {
              const share = shareOfTargetReached(views.participation, operationId, { asOf });
              return share === undefined ? [] : [share];
            }),
          ),
        },
      ]),
    ),
};

/** The questions about participation in operations. */
export const participationQuestions: readonly Question[] = [
  countQuestion(
    'participants',
    'dalibnieki',
    text('Dalībnieki', 'Participants'),
    'day',
    (view, operationId, { asOf }) => participants(view, operationId, { asOf }),
  ),
  countQuestion(
    'new-participants',
    'jauni-dalibnieki',
    text('Jauni dalībnieki', 'New participants'),
    'days',
    (view, operationId, { period, asOf }) => newParticipantsIn(view, operationId, period, { asOf }),
  ),
  ofFund,
  target,
];
