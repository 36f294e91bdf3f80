import { isUnderWay } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding-kinds';
import { holdsStatus, legalSteps } from '../queries/legal-steps';
import type { Person } from '../persons';

/** Statuses granted to somebody whose application was not under way, who held none, nor was resettled with one. */
export const grants = (person: Person): readonly Finding[] =>
  legalSteps(person).flatMap(({ move, before }) => {
    const resettled =
      person.state.registration.registered?.arrivalMode === 'resettled' && before.procedure === 'none';
    const mayBe = holdsStatus(before) || isUnderWay(before) || resettled;
    return move.event.type === 'StatusGranted' && !mayBe
      ? found('GrantedWithoutApplication', person.stream, move.event.on, [move])
      : [];
  });

/** Alternative status granted to a refugee: only alternative status becomes refugee status, by what is granted. */
export const grantsAgainstStatus = (person: Person): readonly Finding[] =>
  legalSteps(person).flatMap(({ move, before }, i, steps) => {
    if (move.event.type !== 'StatusGranted' || move.event.status !== 'alternative') return [];
    if (before.status !== 'refugee') return [];
    const held = steps.slice(0, i).findLast((each) => each.move.event.type === 'StatusGranted');
    return found('GrantedAgainstStatus', person.stream, move.event.on, [
      ...(held === undefined ? [] : [held.move]),
      move,
    ]);
  });
