import { reminder, type Reminder } from '../reminder-kinds';
import type { Person } from '../persons';

/** Reminds to forget a person from the day on which the delay of the request is over; of the dead as well. */
export const forgettings = (person: Person): readonly Reminder[] => {
  const { forgotten, requests } = person.state.forgetting;
  const pending = requests.findLast(({ to }) => to === undefined)?.from;
  return pending === undefined || forgotten !== undefined
    ? []
    : [reminder('ForgettingDue', person, pending.dueOn)];
};
