import { type CivilDate, daysBetween, monthOf } from '@pavadonis/domain';
import { placeOf } from './calendar';
import { type Draft, servedBetween, startedOn } from './drafts';
import type { Random } from './random';
import { outside as targets, type OutsideTarget } from './targets';

/**
 * The facts in published figures about a client's home. A client whom they count
 * outside a centre never moves back into one.
 */
export interface Whereabouts {
  /** In a centre up to this day. */
  readonly insideUntil?: CivilDate;
  /** Outside from this day at the latest; of new clients it is published where they start. */
  readonly outsideBy?: CivilDate;
  readonly municipality?: string;
}

const isMember = (draft: Draft, { on, among }: OutsideTarget): boolean => {
  const at = placeOf(monthOf(on));
  if (among === 'active') return startedOn(draft) <= on && servedBetween(draft, at, at);
  return among === 'served'
    ? servedBetween(draft, at, at)
    : monthOf(startedOn(draft)) >= among.startedFrom && startedOn(draft) <= on;
};

/**
 * Chooses the clients who live outside on the day of each target. It goes from the last target
 * backwards, since a client in a centre at one target was in one before as well. Clients with a
 * long service are more likely to live outside.
 */
const chosen = (drafts: readonly Draft[], random: Random): readonly (readonly Draft[])[] => {
  const isOutsideNext = new Map<number, boolean>();
  const sets: (readonly Draft[])[] = [];
  for (const target of [...targets].reverse()) {
    const members = drafts.filter((draft) => isMember(draft, target));
    const free = members.filter(({ key }) => isOutsideNext.get(key) !== false);
    const tenure = new Map(
      free.map((draft) => [draft, daysBetween(startedOn(draft), target.on) + random.whole(0, 150)]),
    );
    const outside = [...free]
      .sort((a, b) => (tenure.get(b) ?? 0) - (tenure.get(a) ?? 0))
      .slice(0, target.outside);
    if (outside.length < target.outside)
      throw new RangeError(`too few clients to live outside on ${target.on}`);
    for (const draft of members) isOutsideNext.set(draft.key, outside.includes(draft));
    sets.unshift(outside);
  }
  return sets;
};

const municipalities = (sets: readonly (readonly Draft[])[], random: Random): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const [i, target] of targets.entries()) {
    const people = random.shuffled(sets[i] ?? []);
    const perPerson = target.municipalities.length === target.outside;
    for (const [j, { key }] of people.entries()) {
      // the same municipality must fit every target that counts the client outside
      const open = targets
        .filter((each, k) => each.municipalities.length > 0 && sets[k]?.some((draft) => draft.key === key))
        .reduce(
          (names, each) => names.filter((name) => each.municipalities.includes(name)),
          target.municipalities,
        );
      const name = open[perPerson ? j : j % Math.max(1, open.length)];
      if (name !== undefined) found.set(key, name);
    }
  }
  return found;
};

/** Returns the facts in the published figures about each client's home, by key; other clients are absent. */
export const whereabouts = (drafts: readonly Draft[], random: Random): ReadonlyMap<number, Whereabouts> => {
  const sets = chosen(drafts, random);
  const named = municipalities(sets, random);
  return new Map(
    drafts.flatMap((draft) => {
      const seen = targets.flatMap((target, i) =>
        isMember(draft, target) ? [{ target, isOutside: sets[i]?.includes(draft) === true }] : [],
      );
      const insideUntil = seen.findLast(({ isOutside }) => !isOutside)?.target.on;
      const first = seen.find(({ isOutside }) => isOutside)?.target;
      const outsideBy = typeof first?.among === 'object' ? startedOn(draft) : first?.on;
      const municipality = named.get(draft.key);
      return seen.length === 0
        ? []
        : [
            [
              draft.key,
              {
                ...(insideUntil === undefined ? {} : { insideUntil }),
                ...(outsideBy === undefined ? {} : { outsideBy }),
                ...(municipality === undefined ? {} : { municipality }),
              },
            ] as const,
          ];
    }),
  );
};
