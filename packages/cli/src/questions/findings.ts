import { within } from '@pavadonis/domain';
import { daysOf } from '@pavadonis/projection';
import {
  allReminders,
  type Finding,
  findingKinds,
  findingsToDate,
  recordKeepingFindings,
  type Reminder,
  remindersIn,
} from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { type OptionOf, readOr } from '../usage/option';
import { wholeIn } from '../usage/values';
import { findingWords, reminderWords, severities } from '../words/findings';
import { classColumn, column, personsColumn } from './columns';
import type { Question, Table } from './question';

/** The days for which a person with status may still live in a centre. */
export const centreDaysOption: OptionOf<number> = {
  name: 'centre-days',
  value: text('dienas', 'days'),
  about: text(
    'cik dienu cilvēks ar statusu vēl drīkst dzīvot centrā; 0 pēc noklusējuma, jo noteikums nav publicēts',
    'for how many days a person with status may still live in a centre; 0 by default, since no rule is published',
  ),
  parse: wholeIn('centre-days'),
};

interface Counted {
  readonly tag: Finding['_tag'];
  readonly count: number;
}

const byKind = (found: readonly Finding[]): Omit<Table, 'name' | 'title'> => {
  const counts = new Map<Finding['_tag'], number>();
  for (const { _tag } of found) counts.set(_tag, (counts.get(_tag) ?? 0) + 1);
  return {
    isByCount: true,
    ...laidOut<Counted>(
      [
        classColumn(
          'finding',
          text('Konstatējums', 'Finding'),
          text('Konstatējuma veids', 'The kind of finding'),
          findingWords,
          ({ tag }) => tag,
        ),
        classColumn(
          'severity',
          text('Smagums', 'Severity'),
          text('Cik smags tas ir', 'How grave it is'),
          severities,
          ({ tag }) => findingKinds[tag].severity,
        ),
        personsColumn(
          'findings',
          text('Skaits', 'Number'),
          text('Cik reižu tas konstatēts', 'How often it was found'),
          ({ count }) => count,
        ),
      ],
      [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count),
    ),
  };
};

const findings: Question = {
  name: 'findings',
  alias: 'konstatejumi',
  title: text('Pārkāptie noteikumi pēc veida', 'Broken rules, by kind'),
  model: 'findings',
  when: 'day',
  options: [centreDaysOption],
  ask: (given) =>
    pipe(
      readOr(centreDaysOption, 0, given),
      E.map((centreDays) => ({ findings: view }, { asOf }) => [
        { name: 'findings', title: findings.title, ...byKind(findingsToDate(view, { asOf, centreDays })) },
      ]),
    ),
};

/** The columns of a list of reminders. */
export const reminderColumns: readonly ColumnOf<Reminder>[] = [
  column(
    'on',
    'day',
    text('Diena', 'Day'),
    text('Diena, kad atgādināt', 'The day on which to remind'),
    ({ on }) => on,
  ),
  column(
    'due',
    'day',
    text('Termiņš', 'Due'),
    text('Diena, līdz kurai tas jāizdara', 'The day by which it is due'),
    ({ due }) => due,
  ),
  classColumn(
    'reminder',
    text('Kas', 'What'),
    text('Kas jādara vai jāzina', 'What is to be done or known'),
    reminderWords,
    ({ _tag }) => _tag,
  ),
  column(
    'stream',
    'text',
    text('Lieta', 'File'),
    text('Lieta ar pseidonīmu', 'The file, under a pseudonym'),
    ({ stream }) => stream,
  ),
];

const reminders: Question = {
  name: 'reminders',
  alias: 'atgadinajumi',
  title: text('Atgādinājumi', 'Reminders'),
  model: 'findings',
  when: 'days',
  options: [centreDaysOption],
  namesFiles: true,
  ask: (given) =>
    pipe(
      readOr(centreDaysOption, 0, given),
      E.map((centreDays) => ({ findings: view }, { period, asOf }) => [
        {
          name: 'reminders',
          title: reminders.title,
          ...laidOut(reminderColumns, remindersIn(allReminders(view, { asOf, centreDays }), period)),
        },
      ]),
    ),
};

const recordKeeping: Question = {
  name: 'record-keeping',
  alias: 'ierakstu-kartiba',
  title: text(
    'Ierakstu kārtība: vēli, labojumi, dokumenti',
    'Record keeping: late entries, corrections, documents',
  ),
  model: 'log',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ log }, { period, asOf }) => [
      {
        name: 'record-keeping',
        title: recordKeeping.title,
        ...byKind(recordKeepingFindings(log).filter(({ on }) => within(daysOf(period, { asOf }), on))),
      },
    ]),
};

/** The questions about broken rules, record keeping and what falls due. */
export const findingQuestions: readonly Question[] = [findings, reminders, recordKeeping];
