import { type CivilDate, type Period, type StreamName, within } from '@pavadonis/domain';

/** What falls due, with the policies that say so. */
export const reminderKinds = {
  /** The support period is about to end: 60 and 30 days before. */
  ServiceLimit: ['POL-1', 'POL-2'],
  /** Somebody with status lives in a centre, and the ground to ended with the grant. */
  CentreEntitlement: ['POL-6'],
  /** A plan of their own, their own consent; a guardian's time ends. */
  EighteenthBirthday: ['POL-7'],
  /** Who left is to be supported no more. */
  ServiceEndAfterDeparture: ['POL-8'],
  /** Who has no ground to stay any more is to be supported no more. */
  ServiceEndWithoutGround: ['POL-9'],
  /** The first day in an operation, also in the one that follows another. */
  ParticipationEntry: ['POL-10', 'POL-11'],
  /** Results count within four weeks after the exit. */
  ParticipationExit: ['POL-10', 'POL-11'],
  /** Six months after the exit. */
  ParticipationFollowUp: ['POL-11'],
  /** Documents of an operation may be destroyed from the next day on. */
  RetentionEnd: ['POL-12'],
  /** A permit that goes with alternative status ends in a month: applications are made one month before. */
  PermitRenewal: [],
  /** A goal was to be reached by now. */
  GoalTarget: [],
} as const satisfies Readonly<Record<string, readonly `POL-${number}`[]>>;

/** The name of a kind of reminder. */
export type ReminderTag = keyof typeof reminderKinds;

/** Something that is to be done, or known, by a day. */
export interface Reminder {
  readonly _tag: ReminderTag;
  readonly stream: StreamName;
  /** When to say so. */
  readonly on: CivilDate;
  /** By when. */
  readonly due: CivilDate;
}

/** A reminder about a stream, said on the day by which it is due unless another is given. */
export const reminder = (
  _tag: ReminderTag,
  { stream }: { readonly stream: StreamName },
  due: CivilDate,
  on: CivilDate = due,
): Reminder => ({ _tag, stream, on, due });

/** What is to be said in a period, in the order of days. */
export const saidIn = (reminders: readonly Reminder[], period: Period): readonly Reminder[] =>
  reminders
    .filter(({ on }) => within(period, on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a._tag < b._tag ? -1 : a._tag > b._tag ? 1 : 0));
