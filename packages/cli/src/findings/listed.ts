import type { CivilDate, KnownAt, StreamName, StreamOf } from '@pavadonis/domain';
import { personOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Fact } from '../answer/answer';
import type { BadUse, Failure } from '../failure';
import { text } from '../language';
import { centreDaysOption } from '../questions/findings';
import type { Table, Views } from '../questions/question';
import { askViews } from '../report/ask-views';
import { knownFact } from '../report/known-fact';
import { dayFact, dayOption, knownAtOption, neededDay } from '../report/time';
import { readWritten, writtenOptions } from '../report/written';
import { clientOption } from '../usage/client-option';
import type { Around, Told, Written } from '../usage/command';
import { type AnyOption, type Given, read, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { knownClient } from './known-client';

/** Returns the options of a list of a day, with those that it has beside all lists. */
export const listOptions = (own: readonly AnyOption[]): readonly AnyOption[] => [
  dayOption,
  ...own,
  clientOption,
  centreDaysOption,
  knownAtOption,
  ...writtenOptions,
];

/** A list that was asked for: of a day, and of one client alone where one is named. */
export interface AskedList {
  readonly named: string;
  readonly day: CivilDate;
  readonly client: StreamOf<'client'> | undefined;
  readonly centreDays: number;
  readonly knownAt: KnownAt | undefined;
  readonly written: Written;
}

/** Reads which list is asked for. */
export const readList = (given: Given, { store }: Pick<Around, 'store'>): E.Either<BadUse, AskedList> =>
  pipe(
    E.Do,
    E.apS('named', storeIn(store)),
    E.apS('client', read(clientOption, given)),
    E.apS('centreDays', readOr(centreDaysOption, 0, given)),
    E.apS('knownAt', read(knownAtOption, given)),
    E.apS('written', readWritten(given)),
    E.apS('day', neededDay(given)),
  );

/** A class that alone is wanted, and how it is told; nothing where all are. */
type OwnFact = readonly [name: string, title: Fact['title'], value: string | undefined];

/** How a list is told and made: `person` is the own stream of the client who is asked about. */
interface Listing {
  /** The last day of several. */
  readonly to?: CivilDate;
  readonly own: readonly OwnFact[];
  readonly tableOf: (views: Views, person: StreamName | undefined) => Table;
}

const givenFacts = (facts: readonly OwnFact[]): readonly Fact[] =>
  facts.flatMap(([name, title, value]) =>
    value === undefined ? [] : [{ name, title, kind: 'text', value }],
  );

/** Asks a store for a list, and refuses a client whom its history does not know. */
export const askList = (
  { named, day, client, knownAt, written }: AskedList,
  { to = day, own, tableOf }: Listing,
  around: Around,
): TaskEither<Failure, Told> => {
  const facts = [
    dayFact('day', 'Diena', 'Day', day),
    ...(to === day ? [] : [dayFact('to', 'Līdz', 'To', to)]),
    ...knownFact(knownAt),
    ...givenFacts([...own, ['client', text('Lieta', 'File'), client]]),
  ];
  return askViews({ named, models: ['findings'], knownAt, facts, written }, around, (views) =>
    E.map(() => [tableOf(views, client === undefined ? undefined : personOf(views.findings, client))])(
      knownClient(views, client),
    ),
  );
};
