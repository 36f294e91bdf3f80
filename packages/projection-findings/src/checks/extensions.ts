import { type CivilDate, furthestLimit } from '@pavadonis/domain';
import {
  firstStatusOn,
  InternationalProtection,
  isTerminal,
  type Plan,
  type State,
  type ServiceExtended,
} from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { episodeOf, type EpisodeEvents, extensionsOf, limitOn } from '../queries/episodes';
import { heldDuring } from '../queries/held-during';
import type { Person } from '../persons';

/** Finds extensions that were decided after the limit had passed. */
export const extendedLate = (person: Person): readonly Finding[] =>
  extensionsOf(person).flatMap((extension, i, all) => {
    const { on, episodeId } = extension.event;
    const episode = episodeOf(person, episodeId);
    const limit = episode && limitOn(person, episode, on, all.slice(0, i));
    return limit !== undefined && limit < on ? finding('ExtendedLate', person.stream, on, [extension]) : [];
  });

const isBeneficiary = ({ law: { legal } }: State, day: CivilDate): boolean =>
  heldDuring(legal, day).some(({ ground }) => InternationalProtection.is(ground));

const isBeyond = (
  { state }: Person,
  { provisions }: EpisodeEvents,
  { on, until }: ServiceExtended,
): boolean => {
  const first = firstStatusOn(state, on);
  const ruleSets = provisions.map(({ event }) => ({ from: event.on, value: event.ruleSet }));
  return (
    first !== undefined && heldDuring(ruleSets, on).every((ruleSet) => furthestLimit(ruleSet, first) < until)
  );
};

const isSought = ({ plan: { goals } }: State, { planId }: Plan, day: CivilDate): boolean =>
  [...goals.values()].some(
    ({ set, standings }) =>
      set.planId === planId && heldDuring(standings, day).some((standing) => !isTerminal(standing)),
  );

const hasPlan = ({ state }: Person, { on, episodeId }: ServiceExtended): boolean =>
  [...state.plan.plans.values()].some(
    (plan) =>
      plan.episodeId === episodeId &&
      heldDuring(plan.agreed, on).includes(true) &&
      (plan.closed === undefined || on <= plan.closed.on) &&
      isSought(state, plan, on),
  );

/**
 * Finds extensions for a person without a status, beyond the rule set's furthest day, or without an agreed plan with
 * an open goal.
 *
 * Status and plan need to have held only at some time of the day of the decision.
 */
export const extendedBeyondRule = (person: Person): readonly Finding[] =>
  extensionsOf(person).flatMap((extension) => {
    const { event } = extension;
    const episode = episodeOf(person, event.episodeId);
    const mayBe =
      isBeneficiary(person.state, event.on) &&
      hasPlan(person, event) &&
      (episode === undefined || !isBeyond(person, episode, event));
    return mayBe ? [] : finding('ExtendedBeyondRule', person.stream, event.on, [extension]);
  });
