import type { CivilDate } from '@pavadonis/domain';
import { endOfWeek } from '../../desk/week';

/** The times by which reminders are told apart. */
export const times = ['overdue', 'today', 'week', 'later'] as const;

/** A time by which reminders are told apart. */
export type When = (typeof times)[number];

/** Returns when a thing is due: before today, today, in the week of today, which ends on Sunday, or later. */
export const whenDue = (due: CivilDate, today: CivilDate): When => {
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= endOfWeek(today) ? 'week' : 'later';
};
