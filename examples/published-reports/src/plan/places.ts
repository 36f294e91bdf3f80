import { addDays, type CivilDate, daysBetween, monthOf } from '@pavadonis/domain';
import { later, MONTHS, placeOf } from './calendar';
import { type Draft, isHere, startedOn } from './drafts';
import type { PlannedClient, PlannedPlace } from './history-plan';
import type { Whereabouts } from './outside';
import { LIEPNA_OPENED, LIEPNA_SERVED } from './provisions';
import type { Random } from './random';
import type { Grants } from './statuses';
import { inLiepna, outside } from './targets';

/** Places in the order of days. */
export type Places = PlannedClient['places'];

/** The facts that decide a client's places. */
export interface PlaceFacts {
  readonly draft: Draft;
  readonly whereabouts: Whereabouts | undefined;
  readonly grants: Grants;
  readonly livesInLiepna: boolean;
}

const MUCENIEKI: PlannedPlace = { kind: 'centre', centre: 'mucenieki' };
const LIEPNA: PlannedPlace = { kind: 'centre', centre: 'liepna' };

const TOWNS = ['Rīga', 'Jūrmala', 'Jelgava', 'Ogre', 'Liepāja', 'Daugavpils', 'Valmiera', 'Salaspils'];

const privately = (municipality: string): PlannedPlace => ({ kind: 'private', municipality });

const anyTown = (random: Random): PlannedPlace =>
  privately(random.weighted(TOWNS, (town) => (town === 'Rīga' ? 24 : town === 'Jūrmala' ? 5 : 2)));

/** Returns a day on which the client is in Latvia, or the last one, on which the client certainly is. */
const dayBetween = (draft: Draft, from: CivilDate, to: CivilDate, random: Random): CivilDate => {
  const day = addDays(from, random.whole(0, daysBetween(from, to)));
  return isHere(draft, day) ? day : to;
};

/**
 * Draws the residents of Liepna on the published day: clients whose service continues and whose place no figure names.
 */
export const liepnaResidents = (drafts: readonly Draft[], random: Random): ReadonlySet<number> => {
  const at = placeOf(monthOf(inLiepna.on));
  const staying = drafts.filter(({ stays }) => {
    const stay = stays.at(-1);
    return stays.length === 1 && stay !== undefined && stay.first <= at && (stay.last ?? MONTHS.length) > at;
  });
  const isUnseen = (draft: Draft): boolean => outside.every(({ on }) => startedOn(draft) > on);
  const recent = random.shuffled(staying.filter(isUnseen));
  if (recent.length < inLiepna.clients) throw new RangeError('too few clients to live in Liepna');
  return new Set(recent.slice(0, inLiepna.clients).map(({ key }) => key));
};

const contactDaysOf = ({ stays }: Draft): readonly CivilDate[] =>
  stays.flatMap(({ contactDays }) => contactDays);

const livingInLiepna = (start: CivilDate, random: Random): Places => {
  if (start > addDays(inLiepna.on, -20) || (start >= LIEPNA_SERVED && random.chance(70)))
    return [{ on: start, place: LIEPNA }];
  const opened = random.chance(15) ? LIEPNA_OPENED : addDays(LIEPNA_SERVED, -4);
  const from = later(addDays(start, 1), opened);
  return [
    { on: start, place: MUCENIEKI },
    { on: addDays(from, random.whole(0, daysBetween(from, addDays(inLiepna.on, -10)))), place: LIEPNA },
  ];
};

// some of the clients who move out of Liepna before the published day
const throughLiepna = (draft: Draft, granted: CivilDate, moved: CivilDate, random: Random): Places => {
  const on = addDays(LIEPNA_SERVED, random.whole(-4, 4));
  const fits = startedOn(draft) < on && on < granted && moved < inLiepna.on && isHere(draft, on);
  return fits && granted > LIEPNA_SERVED && random.chance(60) ? [{ on, place: LIEPNA }] : [];
};

/** Returns the first day outside for a client whom a figure counts there. */
const movedOut = ({ draft, whereabouts, grants }: PlaceFacts, by: CivilDate, random: Random): CivilDate => {
  const to = contactDaysOf(draft).findLast((day) => day <= by) ?? by;
  const insideUntil = whereabouts?.insideUntil;
  const from = insideUntil === undefined ? startedOn(draft) : addDays(insideUntil, 1);
  const granted = grants[0]?.on;
  if (granted !== undefined && granted >= from && granted < to)
    return dayBetween(draft, addDays(granted, 1), to, random);
  return insideUntil === undefined && random.chance(40) ? from : dayBetween(draft, from, to, random);
};

const anywhere = ({ draft, whereabouts, grants }: PlaceFacts, random: Random): Places => {
  const start = startedOn(draft);
  const inside = whereabouts?.insideUntil;
  const granted = grants[0]?.on;
  if (inside === undefined && random.chance(granted !== undefined && granted < start ? 70 : 8)) {
    const unknown = start >= '2020-03-01' && start < '2021-01-01' && random.chance(60);
    return [{ on: start, place: unknown ? { kind: 'unknown' } : anyTown(random) }];
  }
  const first = { on: start, place: MUCENIEKI };
  if (granted === undefined || random.chance(35)) return [first];
  const from = later(addDays(later(granted, start), 1), addDays(inside ?? granted, 1));
  // clients move on a day of contact, so they are certainly in Latvia
  const ready = addDays(from, random.whole(0, 45));
  const contact = contactDaysOf(draft).find((day) => day >= ready);
  if (contact === undefined) return [first];
  return [first, ...throughLiepna(draft, granted, contact, random), { on: contact, place: anyTown(random) }];
};

/** Returns the client's residences from the first start on. */
export const places = (facts: PlaceFacts, random: Random): Places => {
  const { draft, whereabouts } = facts;
  const start = startedOn(draft);
  if (facts.livesInLiepna) return livingInLiepna(start, random);
  if (whereabouts?.outsideBy === undefined) return anywhere(facts, random);
  const moved = movedOut(facts, whereabouts.outsideBy, random);
  const town = whereabouts.municipality === undefined ? anyTown(random) : privately(whereabouts.municipality);
  return moved <= start
    ? [{ on: start, place: town }]
    : [
        { on: start, place: MUCENIEKI },
        { on: moved, place: town },
      ];
};
