import type { CivilDate, StreamName } from '@pavadonis/domain';

/** All kinds of reminders, by name, with the policies behind them. */
export const reminderKinds = {
  /** A service period is about to end: 60 and 30 days before. */
  ServiceLimit: ['POL-1', 'POL-2'],
  /** A person with status lives in a centre, and the ground for it ended with the grant. */
  CentreEntitlement: ['POL-6'],
  /** A client comes of age: the client needs a plan and a consent of their own, and the guardianship ends. */
  EighteenthBirthday: ['POL-7'],
  /** A client left Latvia, so the service has to end. */
  ServiceEndAfterDeparture: ['POL-8'],
  /** A client lost the ground to stay, so the service has to end. */
  ServiceEndWithoutGround: ['POL-9'],
  /** The entry has to be recorded on the first day in an operation, also in one that follows another. */
  ParticipationEntry: ['POL-10', 'POL-11'],
  /** Results have to be recorded within four weeks after the exit. */
  ParticipationExit: ['POL-10', 'POL-11'],
  /** The follow-up has to be recorded six months after the exit. */
  ParticipationFollowUp: ['POL-11'],
  /** An operation's documents may be destroyed from the next day on. */
  RetentionEnd: ['POL-12'],
  /** A client asked to be forgotten, and the delay is over. */
  ForgettingDue: [],
  /** The permit of a client with alternative status ends in a month, the time to apply for another. */
  PermitRenewal: [],
  /** A goal should be reached by now. */
  GoalTarget: [],
} as const satisfies Readonly<Record<string, readonly `POL-${number}`[]>>;

/** The name of a kind of reminder. */
export type ReminderTag = keyof typeof reminderKinds;

/**
 * A thing to do, or to know, by a day.
 *
 * It has no id: `_tag`, `stream`, `on` and `due` tell one from another. Two may be alike, such as of two goals due on one day.
 */
export interface Reminder {
  readonly _tag: ReminderTag;
  /** The stream that the reminder is about: a person’s own, or that of an operation. */
  readonly stream: StreamName;
  /** The day on which to remind. */
  readonly on: CivilDate;
  /** The day by which the thing is due. */
  readonly due: CivilDate;
}

/** Makes a reminder about a stream, by default on the day by which it is due. */
export const reminder = (
  _tag: ReminderTag,
  { stream }: { readonly stream: StreamName },
  due: CivilDate,
  on: CivilDate = due,
): Reminder => ({ _tag, stream, on, due });
