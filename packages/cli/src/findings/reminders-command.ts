import { addDays, type StreamName } from '@pavadonis/domain';
import { allReminders, reminderKinds, remindersIn, type ReminderTag } from '@pavadonis/projection-findings';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { laidOut } from '../answer/answer';
import { text } from '../language';
import { reminderColumns } from '../questions/findings';
import type { Views } from '../questions/question';
import type { Deed } from '../usage/listed';
import { choice, type OptionOf, read, readOr } from '../usage/option';
import { wholeIn } from '../usage/values';
import { askList, listOptions, readList } from './listed';

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

const TITLE = text('Atgādinājumi', 'Reminders');

/** The command that lists what is to be done on a day, and in the days ahead. */
export const remindersCommand: Deed = {
  options: listOptions([aheadOption, kindOption]),
  run: (given, _argument, around) =>
    pipe(
      E.Do,
      E.apS('kind', read(kindOption, given)),
      E.apS('ahead', readOr(aheadOption, 0, given)),
      E.apS('list', readList(given, around)),
      TE.fromEither,
      TE.flatMap(({ kind, ahead, list }) => {
        const { day, centreDays } = list;
        const to = addDays(day, Math.min(ahead, MOST_AHEAD));
        const tableOf = ({ findings: view }: Views, person: StreamName | undefined) => {
          const days = { from: day, to };
          const found = remindersIn(allReminders(view, { asOf: day, centreDays }), days).filter(
            ({ _tag, stream }) =>
              (kind === undefined || _tag === kind) && (person === undefined || stream === person),
          );
          return { name: 'reminders', title: TITLE, ...laidOut(reminderColumns, found) };
        };
        return askList(list, { to, own: [['kind', text('Veids', 'Kind'), kind]], tableOf }, around);
      }),
    ),
};
