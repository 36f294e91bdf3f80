import { addDays } from '@pavadonis/domain';
import { personOf } from '@pavadonis/projection';
import { allReminders, reminderKinds, remindersIn, type ReminderTag } from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { laidOut } from '../answer/answer';
import { text } from '../language';
import { centreDaysOption, reminderColumns } from '../questions/findings';
import { askViews } from '../report/ask-views';
import { knownFact } from '../report/known-fact';
import { dayFact, dayOption, knownAtOption } from '../report/time';
import { readWritten, writtenOptions } from '../report/written';
import { clientOption } from '../usage/client-option';
import type { Command } from '../usage/command';
import { choice, type OptionOf, read, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { wholeIn } from '../usage/values';
import { givenFacts, neededDay } from './findings-command';
import { knownClient } from './known-client';

const kindOption: OptionOf<ReminderTag> = choice(
  'kind',
  Object.keys(reminderKinds) as readonly ReminderTag[],
  text('veids', 'kind'),
  text('tikai šie atgādinājumi', 'these reminders alone'),
);

const aheadOption: OptionOf<number> = {
  name: 'ahead',
  value: text('dienas', 'days'),
  about: text('arī tik dienu uz priekšu; pēc noklusējuma 0', 'so many days ahead, too; 0 by default'),
  parse: wholeIn('ahead'),
};

const MOST_AHEAD = 36_500;

/** The command that lists what is to be done on a day, and in the days ahead. */
export const remindersCommand: Command = {
  name: 'reminders',
  alias: 'atgadinajumi',
  group: text('Noteikumi un termiņi', 'Rules and dates'),
  about: text(
    'Atgādina, kas jādara vai jāzina kādā dienā',
    'Reminds of what is to be done or known on a day',
  ),
  options: [
    dayOption,
    aheadOption,
    kindOption,
    clientOption,
    centreDaysOption,
    knownAtOption,
    ...writtenOptions,
  ],
  run: (given, _argument, around) =>
    pipe(
      E.Do,
      E.apS('named', storeIn(around.store)),
      E.apS('kind', read(kindOption, given)),
      E.apS('client', read(clientOption, given)),
      E.apS('ahead', readOr(aheadOption, 0, given)),
      E.apS('centreDays', readOr(centreDaysOption, 0, given)),
      E.apS('knownAt', read(knownAtOption, given)),
      E.apS('written', readWritten(given)),
      E.apS('day', neededDay(given)),
      TE.fromEither,
      TE.flatMap(({ named, kind, client, ahead, centreDays, knownAt, written, day }) => {
        const to = addDays(day, Math.min(ahead, MOST_AHEAD));
        const facts = [
          dayFact('day', 'Diena', 'Day', day),
          ...(to === day ? [] : [dayFact('to', 'Līdz', 'To', to)]),
          ...knownFact(knownAt),
          ...givenFacts([
            ['kind', text('Veids', 'Kind'), kind],
            ['client', text('Lieta', 'File'), client],
          ]),
        ];
        return askViews(
          { named, models: ['findings'], knownAt, facts, written },
          around,
          ({ findings: view }) => {
            const person = client === undefined ? undefined : personOf(view, client);
            const found = remindersIn(allReminders(view, { asOf: day, centreDays }), {
              from: day,
              to,
            }).filter(
              ({ _tag, stream }) =>
                (kind === undefined || _tag === kind) && (person === undefined || stream === person),
            );
            return E.map(() => [
              {
                name: 'reminders',
                title: text('Atgādinājumi', 'Reminders'),
                ...laidOut(reminderColumns, found),
              },
            ])(knownClient({ findings: view }, client));
          },
        );
      }),
    ),
};
