import { type CivilDate, percentHalfUp, type ProviderId } from '@pavadonis/domain';
import { type CaseloadView, clientsByProvider, firstServiceStart } from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import { partsOf } from '../answer/counting';
import type { BadUse } from '../failure';
import { text, type Bilingual } from '../language';
import { type AnyOption, type Given, read, readOr } from '../usage/option';
import { breakdowns, countsFamilies, type Breakdown, type BreakdownName, type Part } from './breakdowns';
import type { Client } from './client';
import { personsColumn } from './columns';
import { finerOf } from './finer-counts';
import { ageOnOption, byOption, placeOption, providerOption } from './options';
import { livesIn } from './places';
import type { Ask, Question, Table, Time, When } from './question';

/** Clients that a question counts. */
export type Population = (caseload: CaseloadView, time: Time) => readonly Client[];

/** Returns whether a client is one of a provider's, as a question means it. */
export type OfProvider = (
  caseload: CaseloadView,
  time: Time,
  client: Client,
  provider: ProviderId,
) => boolean;

/** A question that counts clients. */
export interface CountingQuestion {
  readonly name: string;
  readonly alias: string;
  readonly title: Bilingual;
  readonly when: When;
  /** Reads which clients are counted. */
  readonly clients: (given: Given) => E.Either<BadUse, Population>;
  /** Whether a client is a provider's: by default, by the episode that is open at the end of the day. */
  readonly ofProvider?: OfProvider;
  /** The options that it takes besides those of every such question. */
  readonly options?: readonly AnyOption[];
}

/** A question takes nothing that changes which clients it counts. */
export const asIs = (population: Population): E.Either<never, Population> => E.right(population);

const onTheDay: OfProvider = (_caseload, { asOf }, client, provider) =>
  clientsByProvider([client], { asOf }).has(provider);

/** The things that parts are numbers of, as columns call them. */
const COUNTS = {
  clients: [text('Klienti', 'Clients'), text('Klientu skaits', 'The number of clients')],
  families_and_persons: [
    text('Ģimenes un personas', 'Families and persons'),
    text('Ģimeņu skaits, un individuālu personu skaits', 'The number of families, and of single persons'),
  ],
  episodes: [
    text('Pakalpojuma posmi', 'Episodes'),
    text('Izbeigto posmu skaits', 'The number of episodes that ended'),
  ],
} as const satisfies Readonly<Record<string, readonly [title: Bilingual, meaning: Bilingual]>>;

const numbersOf = <Row>(name: keyof typeof COUNTS, of: (row: Row) => number): ColumnOf<Row> =>
  personsColumn(name, ...COUNTS[name], of);

const shareColumn = (all: number): ColumnOf<Part> => ({
  name: 'share',
  kind: 'percent',
  title: text('Daļa', 'Share'),
  meaning: text(
    'Daļa no visiem, noapaļota līdz veseliem procentiem',
    'The share of all, rounded to whole per cent',
  ),
  of: ({ count }) => (all === 0 ? undefined : percentHalfUp({ numerator: count, denominator: all })),
});

/** The persons, families or episodes that parts are of. */
interface Whole {
  /** The name of the total, alike in tables of the same persons. */
  readonly name: string;
  readonly of: keyof typeof COUNTS;
  /** The number of all, where parts may lack some of them. */
  readonly all?: number;
}

/** Lays parts of clients out as a table: classes, numbers and shares. */
export const partsTable = (
  { columns, isByCount }: Pick<Breakdown, 'columns' | 'isByCount'>,
  parts: readonly Part[],
  { name, of, all: whole }: Whole,
): Omit<Table, 'name' | 'title'> => {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const counts = parts.map(({ count }) => count);
  return {
    ...laidOut<Part>(
      [
        ...columns.map((column, i): ColumnOf<Part> => ({ ...column, of: ({ codes }) => codes[i] })),
        numbersOf(of, ({ count }) => count),
        shareColumn(all),
      ],
      parts,
    ),
    counting: partsOf(name, of, counts, whole),
    ...(isByCount === true ? { isByCount } : {}),
  };
};

const totalTable = (count: number): Pick<Table, 'columns' | 'rows'> =>
  laidOut<number>([numbersOf('clients', (each) => each)], [count]);

const withBreakdown = (title: Bilingual, name: BreakdownName): Bilingual => {
  const heads = breakdowns[name].columns.map((column) => column.title);
  const both = (language: keyof Bilingual): string =>
    `${title[language]}: ${heads.map((head) => head[language].toLocaleLowerCase(language)).join(', ')}`;
  return { lv: both('lv'), en: both('en') };
};

const ask =
  ({ name, title, clients, ofProvider = onTheDay }: CountingQuestion): Ask =>
  (given) =>
    pipe(
      E.Do,
      E.apSW('population', clients(given)),
      E.apSW('by', readOr(byOption, [], given)),
      E.apSW('provider', read(providerOption, given)),
      E.apSW('place', read(placeOption, given)),
      E.apSW('ageOn', read(ageOnOption, given)),
      E.map(({ population, by, provider, place, ageOn }) => ({ caseload }, time) => {
        const { asOf } = time;
        const isThere = place === undefined ? () => true : livesIn(caseload, place, asOf);
        const counted = population(caseload, time).filter(
          (client) =>
            (provider === undefined || ofProvider(caseload, time, client, provider)) && isThere(client),
        );
        const ageDay = (client: Client): CivilDate | undefined =>
          ageOn === 'start' ? firstServiceStart(client) : (ageOn ?? asOf);
        if (by.length === 0) return [{ name, title, ...totalTable(counted.length) }];
        return by.map((each): Table => {
          const breakdown: Breakdown = breakdowns[each];
          const of = { caseload, clients: counted, asOf, ageDay };
          const parts = breakdown.of(of);
          const table = partsTable(
            breakdown,
            parts,
            countsFamilies(each)
              ? { name: `families of ${name}`, of: 'families_and_persons' }
              : { name, of: 'clients', all: counted.length },
          );
          const finer = finerOf(each, of, parts);
          return {
            name: `${name}-by-${each}`,
            title: withBreakdown(title, each),
            ...table,
            ...(finer === undefined || table.counting === undefined
              ? {}
              : { counting: { ...table.counting, finer } }),
          };
        });
      }),
    );

/** Makes a question of the caseload that counts clients, all or by classes. */
export const counting = (question: CountingQuestion): Question => ({
  name: question.name,
  alias: question.alias,
  title: question.title,
  model: 'caseload',
  when: question.when,
  options: [...(question.options ?? []), byOption, ageOnOption, providerOption, placeOption],
  ask: ask(question),
});
