import type { CivilDate, StreamName } from '@pavadonis/domain';
import { personOf } from '@pavadonis/projection';
import {
  type Finding,
  findingKinds,
  findingsToDate,
  type FindingTag,
  type Severity,
} from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type ColumnOf, type Fact, laidOut } from '../answer/answer';
import type { BadUse } from '../failure';
import { text } from '../language';
import { classColumn, column } from '../questions/columns';
import { centreDaysOption } from '../questions/findings';
import type { Views } from '../questions/question';
import { askViews } from '../report/ask-views';
import { knownFact } from '../report/known-fact';
import { dayFact, dayOption, knownAtOption, NO_DAY } from '../report/time';
import { readWritten, writtenOptions } from '../report/written';
import { clientOption } from '../usage/client-option';
import type { Command } from '../usage/command';
import { choice, type Given, type OptionOf, read, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { findingWords, severities } from '../words/findings';
import { knownClient } from './known-client';

const tags = Object.keys(findingKinds) as readonly FindingTag[];

const ruleOption: OptionOf<FindingTag> = {
  ...choice('rule', tags, text('noteikums', 'rule'), text('', '')),
  about: text(
    'tikai šis konstatējums, ar nosaukumu angliski, kā JSON, piemēram, FundedTwice',
    'this finding alone, by its name as in JSON, such as FundedTwice',
  ),
};

const severityOption = choice(
  'severity',
  ['breach', 'warning', 'notice'] as const satisfies readonly Severity[],
  text('smagums', 'severity'),
  text('tikai tik smagi', 'those alone that are so grave'),
);

const COLUMNS: readonly ColumnOf<Finding>[] = [
  column(
    'on',
    'day',
    text('Diena', 'Day'),
    text(
      'Diena, uz kuru tas attiecas, vai pirmā no vairākām',
      'The day of the finding, or the first of several',
    ),
    ({ on }) => on,
  ),
  column(
    'to',
    'day',
    text('Līdz', 'To'),
    text('Pēdējā no vairākām dienām', 'The last of several days'),
    ({ to }) => to,
  ),
  classColumn(
    'finding',
    text('Konstatējums', 'Finding'),
    text('Konstatējuma veids', 'The kind of finding'),
    findingWords,
    ({ _tag }) => _tag,
  ),
  classColumn(
    'severity',
    text('Smagums', 'Severity'),
    text('Cik smags tas ir', 'How grave it is'),
    severities,
    ({ _tag }) => findingKinds[_tag].severity,
  ),
  column(
    'stream',
    'text',
    text('Lieta', 'File'),
    text('Lieta ar pseidonīmu', 'The file, under a pseudonym'),
    ({ stream }) => stream,
  ),
  column(
    'events',
    'text',
    text('Notikumi', 'Events'),
    text(
      'To notikumu vietas žurnālā, kas to parāda; tukšs, ja notikuma trūkst',
      'The positions in the log of the events that show it; empty where an event is missing',
    ),
    ({ shownBy }) => shownBy.join(' '),
  ),
];

const TITLE = text('Pārkāptie noteikumi', 'Broken rules');

interface Wanted {
  readonly day: CivilDate;
  readonly centreDays: number;
  readonly rule: FindingTag | undefined;
  readonly severity: Severity | undefined;
  readonly client: StreamName | undefined;
}

const wantedIn =
  ({ day, centreDays, rule, severity, client }: Wanted) =>
  ({ findings: view }: Views) => {
    const person = client === undefined ? undefined : personOf(view, client);
    const found = findingsToDate(view, { asOf: day, centreDays }).filter(
      ({ _tag, stream }) =>
        (rule === undefined || _tag === rule) &&
        (severity === undefined || findingKinds[_tag].severity === severity) &&
        (client === undefined || stream === person || stream === client),
    );
    return [{ name: 'findings', title: TITLE, ...laidOut(COLUMNS, found) }];
  };

/** Reads the day that has to be given. */
export const neededDay = (given: Given): E.Either<BadUse, CivilDate> =>
  pipe(read(dayOption, given), E.flatMap(E.fromNullable(NO_DAY)));

const dayOf = (day: CivilDate): Fact => dayFact('day', 'Diena', 'Day', day);

/** Makes facts of what was given, for options whose value is a text. */
export const givenFacts = (
  facts: readonly (readonly [name: string, title: Fact['title'], value: string | number | undefined])[],
): readonly Fact[] =>
  facts.flatMap(([name, title, value]) =>
    value === undefined ? [] : [{ name, title, kind: 'text', value }],
  );

/** The command that lists the broken rules of a day, one by one. */
export const findingsCommand: Command = {
  name: 'findings',
  alias: 'konstatejumi',
  group: text('Noteikumi un termiņi', 'Rules and dates'),
  about: text(
    'Nosauc pārkāptos noteikumus pa vienam, kā tie redzami kādā dienā',
    'Lists the broken rules one by one, as they show on a day',
  ),
  options: [
    dayOption,
    ruleOption,
    severityOption,
    clientOption,
    centreDaysOption,
    knownAtOption,
    ...writtenOptions,
  ],
  run: (given, _argument, around) =>
    pipe(
      E.Do,
      E.apS('named', storeIn(around.store)),
      E.apS('rule', read(ruleOption, given)),
      E.apS('severity', read(severityOption, given)),
      E.apS('client', read(clientOption, given)),
      E.apS('centreDays', readOr(centreDaysOption, 0, given)),
      E.apS('knownAt', read(knownAtOption, given)),
      E.apS('written', readWritten(given)),
      E.apS('day', neededDay(given)),
      TE.fromEither,
      TE.flatMap(({ named, knownAt, written, ...wanted }) => {
        const { day, rule, severity, client } = wanted;
        const facts = [
          dayOf(day),
          ...knownFact(knownAt),
          ...givenFacts([
            ['rule', text('Noteikums', 'Rule'), rule],
            ['severity', text('Smagums', 'Severity'), severity],
            ['client', text('Lieta', 'File'), client],
          ]),
        ];
        return askViews({ named, models: ['findings'], knownAt, facts, written }, around, (views) =>
          E.map(() => wantedIn(wanted)(views))(knownClient(views, client)),
        );
      }),
    ),
};
