import type { StreamName } from '@pavadonis/domain';
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
import { type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { classColumn, column } from '../questions/columns';
import type { Views } from '../questions/question';
import type { Deed } from '../usage/listed';
import { choice, type OptionOf, read } from '../usage/option';
import { findingWords, severities } from '../words/findings';
import { askList, listOptions, readList } from './listed';

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

/** The command that lists the broken rules of a day, one by one. */
export const findingsCommand: Deed = {
  options: listOptions([ruleOption, severityOption]),
  run: (given, _argument, around) =>
    pipe(
      E.Do,
      E.apS('rule', read(ruleOption, given)),
      E.apS('severity', read(severityOption, given)),
      E.apS('list', readList(given, around)),
      TE.fromEither,
      TE.flatMap(({ rule, severity, list }) => {
        const { day, client, centreDays } = list;
        const own = [
          ['rule', text('Noteikums', 'Rule'), rule],
          ['severity', text('Smagums', 'Severity'), severity],
        ] as const;
        const tableOf = ({ findings: view }: Views, person: StreamName | undefined) => {
          const found = findingsToDate(view, { asOf: day, centreDays }).filter(
            ({ _tag, stream }) =>
              (rule === undefined || _tag === rule) &&
              (severity === undefined || findingKinds[_tag].severity === severity) &&
              (person === undefined || stream === person || stream === client),
          );
          return { name: 'findings', title: TITLE, ...laidOut(COLUMNS, found) };
        };
        return askList(list, { own, tableOf }, around);
      }),
    ),
};
