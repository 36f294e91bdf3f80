import { participation } from '../reminders/participation';
import { centreEntitlement, permits } from '../reminders/status';
import { birthdays, ends, goals, limits } from '../reminders/service';
import { retention } from '../reminders/operations';
import type { Findings } from '../findings';
import type { Reminder } from '../reminder-kinds';
import type { Person } from '../persons';
import { type Asked, type World, worldOf } from '../context';

const ofAPerson: readonly ((person: Person, world: World) => readonly Reminder[])[] = [
  limits,
  birthdays,
  ends,
  centreEntitlement,
  permits,
  goals,
  participation,
];

/**
 * All that is to be done or known by a day, past days included, as it stood on one; `saidIn` picks those of a period.
 * Who is merged is reminded of once.
 */
export const due = (view: Findings, asked: Asked): readonly Reminder[] => {
  const world = worldOf(view, asked);
  return [
    ...world.people
      .filter(({ state }) => state.registration.died === undefined)
      .flatMap((person) => ofAPerson.flatMap((policy) => policy(person, world))),
    ...retention(world),
  ];
};
