import type { FundingSource } from '@pavadonis/domain';
import {
  type FundingAmounts,
  type FundingLine,
  fundingLines,
  fundingTotals,
  type FundingSplitView,
  type SplitDifference,
} from '@pavadonis/projection-funding-split';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text, type Bilingual } from '../language';
import { choices, read, readOr } from '../usage/option';
import { fundingSources } from '../words/service';
import { classColumn, column, monthColumn, providerColumn } from './columns';
import { isOperation, operationCode, operationColumn } from './operations';
import { operationOption, providerOption } from './options';
import type { Question } from './question';

const PER = ['operation', 'provider', 'month', 'source'] as const;
type Per = (typeof PER)[number];

const perOption = choices(
  'per',
  [...PER, 'all'] as const,
  text('kam', 'what'),
  text(
    'kam ir sava rinda; pēc noklusējuma darbībai, sniedzējam un mēnesim',
    'what has a line of its own; by default each operation, provider and month',
  ),
);

const SOURCES = ['ESF', 'ESF_PLUS', 'AMIF', 'state', 'without_rate'] as const;
type Source = (typeof SOURCES)[number] | 'all';

interface Line extends Pick<FundingLine, 'operation' | 'providerId' | 'month'> {
  readonly source: Source;
  readonly amounts: FundingAmounts;
}

const partOf = ({ total, bySource, withoutRate }: SplitDifference, source: Source): number => {
  if (source === 'all') return total;
  return source === 'without_rate' ? withoutRate : (bySource[source satisfies FundingSource] ?? 0);
};

type Amount = Exclude<keyof FundingAmounts, 'ineligible'>;

const AMOUNTS: Readonly<Record<Amount, readonly [title: Bilingual, meaning: Bilingual]>> = {
  costs: [
    text('Izmaksas', 'Costs'),
    text(
      'Izmaksas, kuras darbība var apmaksāt, kā tagad zināms',
      'The costs that the operation can pay, as known now',
    ),
  ],
  claimed: [
    text('Pieprasīts', 'Claimed'),
    text('Summas, kas norādītas pieprasījumos', 'The amounts that the claims state'),
  ],
  paid: [
    text('Samaksāts', 'Paid'),
    text('Apmaksāto pieprasījumu summas', 'The amounts of the claims that were paid'),
  ],
  corrected: [
    text('Labots', 'Corrected'),
    text(
      'Starpība, ko iegrāmatojušas finanšu korekcijas',
      'The differences that financial corrections booked',
    ),
  ],
  uncorrected: [
    text('Vēl nav labots', 'Not corrected yet'),
    text(
      'Starpība, ko neviena korekcija vēl nav iegrāmatojusi',
      'The differences that no correction has booked yet',
    ),
  ],
  unclaimed: [
    text('Vēl nav pieprasīts', 'Not claimed yet'),
    text('Izmaksas, kas nav nevienā pieprasījumā', 'The costs that no claim holds yet'),
  ],
};

const amountColumns = (Object.keys(AMOUNTS) as Amount[]).map((name): ColumnOf<Line> => {
  const [title, meaning] = AMOUNTS[name];
  return column(name, 'cents', title, meaning, ({ amounts, source }) => partOf(amounts[name], source));
});

const INELIGIBLE: ColumnOf<Line> = column(
  'ineligible',
  'cents',
  text('Neattiecināms', 'Ineligible'),
  text('Summa, ko nevar apmaksāt, līdzās izmaksām', 'The amount that cannot be paid, beside the costs'),
  ({ amounts, source }) => (source === 'all' ? amounts.ineligible : undefined),
);

const keyOf = (line: FundingLine, per: readonly Per[]): string =>
  JSON.stringify([
    per.includes('operation') && line.operation,
    per.includes('provider') && line.providerId,
    per.includes('month') && line.month,
  ]);

const grouped = (lines: readonly FundingLine[], per: readonly Per[]): readonly Line[] => {
  const groups = new Map<string, FundingLine[]>();
  for (const line of lines) groups.set(keyOf(line, per), [...(groups.get(keyOf(line, per)) ?? []), line]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { operation, providerId, month } = first;
    const amounts = fundingTotals(group);
    const sources: readonly Source[] = per.includes('source') ? ['all', ...SOURCES] : ['all'];
    return sources
      .filter(
        (source) =>
          source === 'all' || partOf(amounts.costs, source) !== 0 || partOf(amounts.claimed, source) !== 0,
      )
      .map((source): Line => ({ operation, providerId, month, source, amounts }));
  });
};

const headColumns = (view: FundingSplitView, per: readonly Per[]): readonly ColumnOf<Line>[] => {
  const code = operationCode(view);
  const columns: Readonly<Record<Per, ColumnOf<Line>>> = {
    operation: operationColumn(({ operation }) => code(operation)),
    provider: providerColumn(),
    month: monthColumn(),
    source: classColumn(
      'source',
      text('Avots', 'Source'),
      text('Finansējuma avots', 'The source of the funding'),
      fundingSources,
      ({ source }) => source,
    ),
  };
  return PER.filter((each) => per.includes(each)).map((each) => columns[each]);
};

/** The question about costs, claims and payments. */
export const funding: Question = {
  name: 'funding',
  alias: 'finansejums',
  title: text('Izmaksas, pieprasījumi un maksājumi', 'Costs, claims and payments'),
  model: 'fundingSplit',
  when: 'months',
  options: [perOption, operationOption, providerOption],
  ask: (given) =>
    pipe(
      E.Do,
      E.apSW('per', readOr(perOption, ['operation', 'provider', 'month'], given)),
      E.apSW('wanted', read(operationOption, given)),
      E.apSW('provider', read(providerOption, given)),
      E.map(({ per: given, wanted, provider }) => ({ fundingSplit }, { months, asOf }) => {
        const per = PER.filter((each) => given.includes(each));
        const isWanted = isOperation(fundingSplit, wanted);
        const lines = fundingLines(fundingSplit, months, { asOf }).filter(
          ({ operation, providerId }) =>
            isWanted(operation) && (provider === undefined || providerId === provider),
        );
        return [
          {
            name: 'funding',
            title: funding.title,
            ...laidOut(
              [...headColumns(fundingSplit, per), ...amountColumns, INELIGIBLE],
              grouped(lines, per),
            ),
          },
        ];
      }),
    ),
};
