import { type Month, type Period, within } from '@pavadonis/domain';
import { daysOf } from '@pavadonis/projection';
import { type HistoryToDate, historyToDate, type FindingsOptions } from '../history-to-date';
import type { FindingsView } from '../findings';
import type { Person } from '../persons';
import type { Reminder } from '../reminder-kinds';
import { forgettings } from '../reminders/forgetting';
import { retention } from '../reminders/operations';
import { participation } from '../reminders/participation';
import { birthdays, ends, goals, limits } from '../reminders/service';
import { centreEntitlement, permits } from '../reminders/status';

const REMINDERS_OF_A_PERSON: readonly ((person: Person, history: HistoryToDate) => readonly Reminder[])[] = [
  limits,
  birthdays,
  ends,
  centreEntitlement,
  permits,
  goals,
  participation,
];

/**
 * Returns all reminders as the history stood at the end of a day, past days included.
 *
 * `remindersIn` picks the reminders of a period. A person with merged streams has each reminder once.
 */
export const allReminders = (view: FindingsView, options: FindingsOptions): readonly Reminder[] => {
  const history = historyToDate(view, options);
  return [
    ...history.persons
      .filter(({ state }) => state.registration.died === undefined)
      .flatMap((person) => REMINDERS_OF_A_PERSON.flatMap((reminders) => reminders(person, history))),
    ...history.persons.flatMap(forgettings),
    ...retention(history),
  ];
};

/** Returns the reminders whose day to remind (`on`, not `due`) lies in a month or a period, in the order of days. */
export const remindersIn = (reminders: readonly Reminder[], during: Month | Period): readonly Reminder[] => {
  const days = daysOf(during);
  return reminders
    .filter(({ on }) => within(days, on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a._tag < b._tag ? -1 : a._tag > b._tag ? 1 : 0));
};
