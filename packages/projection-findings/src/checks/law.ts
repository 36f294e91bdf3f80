import { isAfterProcedure, isUnderWay, registeredAs } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { holdsStatus, legalSteps } from '../queries/legal-steps';
import type { Person } from '../persons';

/** Finds statuses granted to a person who had no open application, held no status and was not resettled with one. */
export const grants = (person: Person): readonly Finding[] =>
  legalSteps(person).flatMap(({ move, before }) => {
    const resettled = registeredAs(person.state)?.arrivalMode === 'resettled' && before.procedure === 'none';
    const mayBe = holdsStatus(before) || isUnderWay(before) || resettled;
    return move.event.type === 'StatusGranted' && !mayBe
      ? finding('GrantedWithoutApplication', person.stream, move.event.on, [move])
      : [];
  });

/** Finds alternative status granted to a refugee: a grant only turns alternative status into refugee status. */
export const grantsAgainstStatus = (person: Person): readonly Finding[] =>
  legalSteps(person).flatMap(({ move, before }, i, steps) => {
    if (move.event.type !== 'StatusGranted' || move.event.status !== 'alternative') return [];
    if (before.status !== 'refugee') return [];
    const held = steps.slice(0, i).findLast((each) => each.move.event.type === 'StatusGranted');
    return finding('GrantedAgainstStatus', person.stream, move.event.on, [
      ...(held === undefined ? [] : [held.move]),
      move,
    ]);
  });

/** Finds steps of an asylum procedure that was over: they change nothing of the standing in law. */
export const stepsAfterProcedure = (person: Person): readonly Finding[] =>
  legalSteps(person).flatMap(({ move, before }, i, steps) => {
    if (!isAfterProcedure(before, move.event)) return [];
    const over = steps.slice(0, i).findLast((each) => each.before.procedure !== each.after.procedure);
    return finding('StepAfterProcedure', person.stream, move.event.on, [
      ...(over === undefined ? [] : [over.move]),
      move,
    ]);
  });
