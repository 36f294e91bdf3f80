import { addDays } from '@pavadonis/domain';
import { isAway } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding-kinds';
import { grantOfStatus } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

/** Moves to a centre that was not open on the day. */
export const centresNotOpen = (person: Person, { centres }: World): readonly Finding[] =>
  told(person, 'ResidenceChanged').flatMap((moved) => {
    const { residence, on } = moved.event;
    if (residence.kind !== 'centre') return [];
    const { opened, closedOn } = centres.get(residence.centreId)?.state ?? {};
    const open = opened !== undefined && opened.on <= on && (closedOn === undefined || on <= closedOn);
    return open ? [] : found('CentreNotOpen', person.stream, on, [moved]);
  });

/**
 * Persons with status who live in a centre longer than the host's rule allows: a status ends the ground to. `on` is the
 * last day it allowed, or that of moving in after it.
 */
export const stillInCentre = (person: Person, { asOf, centreDays }: World): readonly Finding[] => {
  const { state } = person;
  const lives = told(person, 'ResidenceChanged').at(-1);
  const granted = grantOfStatus(person);
  if (lives?.event.residence.kind !== 'centre' || granted === undefined) return [];
  const until = addDays(granted.event.on, centreDays);
  const on = until < lives.event.on ? lives.event.on : until;
  return until < asOf && state.registration.died === undefined && !isAway(state, asOf)
    ? [found('StillInCentre', person.stream, on, [granted, lives])]
    : [];
};
