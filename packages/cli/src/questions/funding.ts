import type { Month, StreamName } from '@pavadonis/domain';
import {
  claimCorrections,
  type CorrectionLine,
  type DoublePayment,
  doublePayments,
  ineligibleCosts,
  type IneligibleLine,
  type PaidUnit,
  paidUnits,
} from '@pavadonis/projection-funding-split';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text, type Bilingual } from '../language';
import { read } from '../usage/option';
import { paidServices } from '../words/service';
import {
  classColumn,
  clientColumn,
  column,
  countColumn,
  monthColumn,
  personsColumn,
  providerColumn,
} from './columns';
import { funding } from './funding-lines';
import { isOperation, operationCode, operationColumn } from './operations';
import { operationOption, providerOption } from './options';
import type { Question, Table, Time, Views } from './question';

interface Line {
  readonly operation: StreamName;
  readonly providerId: string;
}

type Laid = Pick<Table, 'columns' | 'rows'>;

/** Makes a question about lines of money, each of one operation and one provider. */
const lineQuestion = <Row extends Line>(
  name: string,
  alias: string,
  title: Bilingual,
  rows: (view: Views['fundingSplit'], time: Time) => readonly Row[],
  columns: (view: Views['fundingSplit'], rows: readonly Row[]) => Laid,
): Question => ({
  name,
  alias,
  title,
  model: 'fundingSplit',
  when: 'months',
  options: [operationOption, providerOption],
  ask: (given) =>
    pipe(
      E.Do,
      E.apSW('wanted', read(operationOption, given)),
      E.apSW('provider', read(providerOption, given)),
      E.map(({ wanted, provider }) => ({ fundingSplit }, time) => {
        const isWanted = isOperation(fundingSplit, wanted);
        const found = rows(fundingSplit, time).filter(
          ({ operation, providerId }) =>
            isWanted(operation) && (provider === undefined || providerId === provider),
        );
        return [{ name, title, ...columns(fundingSplit, found) }];
      }),
    ),
});

const heads = <Row extends Line & { readonly month: Month }>(
  view: Views['fundingSplit'],
): readonly ColumnOf<Row>[] => [
  operationColumn(({ operation }) => operationCode(view)(operation)),
  providerColumn(),
  monthColumn(),
];

const paidForColumn = <Row extends { readonly paidFor: string }>(): ColumnOf<Row> =>
  classColumn(
    'paid_for',
    text('Par ko', 'Paid for'),
    text('Apmaksātā pakalpojuma veids', 'The kind of service that is paid'),
    paidServices,
    ({ paidFor }) => paidFor,
  );

interface UnitCount extends PaidUnit {
  readonly count: number;
}

// how many persons, never who
const countUnits = (units: readonly PaidUnit[]): readonly UnitCount[] => {
  const counts = new Map<string, UnitCount>();
  for (const unit of units) {
    const key = [unit.operation, unit.providerId, unit.month, unit.paidFor].join(' ');
    counts.set(key, { ...unit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
};

const isAmong = ({ from, to }: { readonly from: Month; readonly to: Month }, month: Month): boolean =>
  from <= month && month <= to;

const double: Question = {
  name: 'double-payments',
  alias: 'dubulti-maksajumi',
  title: text('Divreiz apmaksāti mēneši', 'Months that were paid twice'),
  model: 'fundingSplit',
  when: 'months',
  options: [],
  namesFiles: true,
  ask: () =>
    E.right(({ fundingSplit }, { asOf, months }) => [
      {
        name: 'double-payments',
        title: double.title,
        ...laidOut<DoublePayment & { readonly client: string }>(
          [
            clientColumn(),
            monthColumn(),
            paidForColumn(),
            countColumn(
              'payments',
              text('Reizes', 'Times'),
              text('Cik reižu apmaksāts', 'How many times it was paid'),
              ({ lines }) => lines.length,
            ),
          ],
          doublePayments(fundingSplit, { asOf })
            .filter(({ month }) => isAmong(months, month))
            .map((each) => ({ ...each, client: each.person })),
        ),
      },
    ]),
};

/** The questions about money. */
export const fundingQuestions: readonly Question[] = [
  funding,
  lineQuestion<CorrectionLine>(
    'corrections',
    'korekcijas',
    text('Starpības starp pieprasīto un zināmo', 'Differences between what was claimed and what is known'),
    (view, { months, asOf }) => claimCorrections(view, months, { asOf }),
    (view, rows) =>
      laidOut<CorrectionLine>(
        [
          ...heads<CorrectionLine>(view),
          column(
            'claim',
            'text',
            text('Pieprasījums', 'Claim'),
            text('Pieprasījuma identifikators', 'The id of the claim'),
            ({ claimId }) => claimId,
          ),
          column(
            'difference',
            'cents',
            text('Starpība', 'Difference'),
            text('Par cik tagad vairāk vai mazāk', 'How much more or less it is now'),
            ({ difference }) => difference.total,
          ),
          column(
            'booked_on',
            'day',
            text('Iegrāmatots', 'Booked on'),
            text(
              'Diena, kad starpība iegrāmatota; tukša, kamēr nav',
              'The day on which it was booked; empty while it is not',
            ),
            ({ bookedOn }) => bookedOn,
          ),
        ],
        rows,
      ),
  ),
  lineQuestion<IneligibleLine>(
    'ineligible',
    'neattiecinamas',
    text('Neattiecināmās izmaksas', 'Ineligible costs'),
    (view, { months, asOf }) => ineligibleCosts(view, months, { asOf }),
    (view, rows) =>
      laidOut<IneligibleLine>(
        [
          ...heads<IneligibleLine>(view),
          column(
            'amount',
            'cents',
            text('Summa', 'Amount'),
            text('Summa, ko nevar apmaksāt', 'The amount that cannot be paid'),
            ({ amount }) => amount,
          ),
        ],
        rows,
      ),
  ),
  lineQuestion<PaidUnit>(
    'paid-units',
    'apmaksatas-vienibas',
    text('Apmaksātās vienības', 'Units that are paid'),
    (view, { months, asOf }) => paidUnits(view, months, { asOf }),
    (view, rows) =>
      laidOut<UnitCount>(
        [
          ...heads<UnitCount>(view),
          paidForColumn(),
          personsColumn(
            'units',
            text('Vienības', 'Units'),
            text('Cik klientu mēnesis apmaksāts', 'The number of clients whose month is paid'),
            ({ count }) => count,
          ),
        ],
        countUnits(rows),
      ),
  ),
  double,
];
