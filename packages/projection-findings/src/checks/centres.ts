import { addDays } from '@pavadonis/domain';
import { isAway } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { grantOfStatus } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

/** Finds moves to a centre that was not open on the day. */
export const centresNotOpen = (person: Person, { centres }: HistoryToDate): readonly Finding[] =>
  eventsOf(person, 'ResidenceChanged').flatMap((moved) => {
    const { residence, on } = moved.event;
    if (residence.kind !== 'centre') return [];
    const { opened, closedOn } = centres.get(residence.centreId)?.state ?? {};
    const open = opened !== undefined && opened.on <= on && (closedOn === undefined || on <= closedOn);
    return open ? [] : finding('CentreNotOpen', person.stream, on, [moved]);
  });

/**
 * Finds persons with status who live in a centre longer than the host's rule allows, since a status ends the ground
 * for it.
 *
 * `on` is the last allowed day, or the day of moving in after it.
 */
export const stillInCentre = (person: Person, { asOf, centreDays }: HistoryToDate): readonly Finding[] => {
  const { state } = person;
  const lives = eventsOf(person, 'ResidenceChanged').at(-1);
  const granted = grantOfStatus(person);
  if (lives?.event.residence.kind !== 'centre' || granted === undefined) return [];
  const until = addDays(granted.event.on, centreDays);
  const on = until < lives.event.on ? lives.event.on : until;
  return until < asOf && state.registration.died === undefined && !isAway(state, asOf)
    ? [finding('StillInCentre', person.stream, on, [granted, lives])]
    : [];
};
