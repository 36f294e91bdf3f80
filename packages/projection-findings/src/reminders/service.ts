import { addDays, ofAgeFrom } from '@pavadonis/domain';
import { isTerminal, registeredAs } from '@pavadonis/domain/client';
import { reminder, type Reminder } from '../reminder-kinds';
import { limitOn, openEpisodes } from '../queries/episodes';
import { lossOfGround } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

const WARNINGS = [60, 30] as const;

/** Reminds that a service period is about to end, once where it is that of two open episodes. */
export const limits = (person: Person, { asOf }: HistoryToDate): readonly Reminder[] => {
  const dues = new Set(openEpisodes(person).flatMap((episode) => limitOn(person, episode, asOf) ?? []));
  return [...dues].flatMap((due) =>
    WARNINGS.map((days) => reminder('ServiceLimit', person, due, addDays(due, -days))),
  );
};

/** Reminds of the 18th birthday of a person with an open episode, if the day of birth is known. */
export const birthdays = (person: Person): readonly Reminder[] => {
  const birth = registeredAs(person.state)?.birth;
  const [episode] = openEpisodes(person);
  if (episode === undefined || birth === undefined) return [];
  if (birth.precision === 'month' || birth.precision === 'year') return [];
  const due = ofAgeFrom(birth);
  return episode.started.event.on < due ? [reminder('EighteenthBirthday', person, due)] : [];
};

/** Reminds to end an episode whose client left Latvia or lost the ground to stay. */
export const ends = (person: Person): readonly Reminder[] => {
  if (openEpisodes(person).length === 0) return [];
  const left = person.state.residence.absences.find(({ to }) => to === undefined)?.from.on;
  const lost = lossOfGround(person)?.event.on;
  return [
    ...(left === undefined ? [] : [reminder('ServiceEndAfterDeparture', person, left)]),
    ...(lost === undefined ? [] : [reminder('ServiceEndWithoutGround', person, lost)]),
  ];
};

/** Reminds of the day by which an open goal should be reached. */
export const goals = (person: Person): readonly Reminder[] => {
  const { state } = person;
  const open = openEpisodes(person).map(({ started }) => started.event.episodeId);
  const plans = [...state.plan.plans.values()]
    .filter(({ episodeId, closed }) => closed === undefined && open.includes(episodeId))
    .map(({ planId }) => planId);
  return eventsOf(person, 'PlanGoalSet').flatMap(({ event: { goalId, planId, targetOn } }) => {
    const standing = state.plan.goals.get(goalId)?.standings.at(-1)?.value;
    const sought = standing !== undefined && !isTerminal(standing) && plans.includes(planId);
    return targetOn === undefined || !sought ? [] : [reminder('GoalTarget', person, targetOn)];
  });
};
