import { type CivilDate, type Month, type Period, type StreamName, within } from '@pavadonis/domain';
import { daysOf } from '@pavadonis/projection';

/** All kinds of reminders, by name, with the policies behind them. */
export const reminderKinds = {
  /** A service period is about to end: 60 and 30 days before. */
  ServiceLimit: ['POL-1', 'POL-2'],
  /** A person with status lives in a centre, and the ground for it ended with the grant. */
  CentreEntitlement: ['POL-6'],
  /** A client comes of age: a plan and a consent of their own, and the guardian's time ends. */
  EighteenthBirthday: ['POL-7'],
  /** A client left Latvia, and the service is to end. */
  ServiceEndAfterDeparture: ['POL-8'],
  /** A client lost the ground to stay, and the service is to end. */
  ServiceEndWithoutGround: ['POL-9'],
  /** The entry is to be recorded on the first day in an operation, also in one that follows another. */
  ParticipationEntry: ['POL-10', 'POL-11'],
  /** Results are to be recorded within four weeks after the exit. */
  ParticipationExit: ['POL-10', 'POL-11'],
  /** The follow-up is to be recorded six months after the exit. */
  ParticipationFollowUp: ['POL-11'],
  /** An operation's documents may be destroyed from the next day on. */
  RetentionEnd: ['POL-12'],
  /** A permit that goes with alternative status ends in a month: applications are made one month before. */
  PermitRenewal: [],
  /** A goal was to be reached by now. */
  GoalTarget: [],
} as const satisfies Readonly<Record<string, readonly `POL-${number}`[]>>;

/** The name of a kind of reminder. */
export type ReminderTag = keyof typeof reminderKinds;

/** Something to be done, or known, by a day. */
export interface Reminder {
  readonly _tag: ReminderTag;
  readonly stream: StreamName;
  /** The day on which to remind. */
  readonly on: CivilDate;
  /** The day by which it is due. */
  readonly due: CivilDate;
}

/** Makes a reminder about a stream, by default on the day by which it is due. */
export const reminder = (
  _tag: ReminderTag,
  { stream }: { readonly stream: StreamName },
  due: CivilDate,
  on: CivilDate = due,
): Reminder => ({ _tag, stream, on, due });

/** Picks the reminders of a month or a period, in the order of days. */
export const remindersIn = (reminders: readonly Reminder[], during: Month | Period): readonly Reminder[] => {
  const days = daysOf(during);
  return reminders
    .filter(({ on }) => within(days, on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a._tag < b._tag ? -1 : a._tag > b._tag ? 1 : 0));
};
