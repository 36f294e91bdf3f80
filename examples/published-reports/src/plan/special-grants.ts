import { civilDate, type CivilDate, type Country, firstDayOf, lastDayOf, monthOf } from '@pavadonis/domain';
import { placeOf, workdays } from './calendar';
import { type Draft, servedBetween, startedOn } from './drafts';
import type { Random } from './random';
import { refugeeGrants } from './targets';

/** A planned first status: on one of these days, and for a refugee of a published country. */
export interface SpecialGrant {
  readonly days: readonly CivilDate[];
  readonly status: 'refugee' | 'alternative';
  readonly country?: Country;
}

interface Wanted {
  readonly grants: readonly SpecialGrant[];
  /** The bounds of the first start: early enough for a decision, late enough for one within three months. */
  readonly startsFrom: CivilDate;
  readonly startsTo: CivilDate;
}

const startsBefore = new Map([
  ['2018-06', [civilDate('2018-03-14'), civilDate('2018-05-08')] as const],
  ['2018-12', [civilDate('2018-09-14'), civilDate('2018-11-05')] as const],
]);

const published: readonly Wanted[] = refugeeGrants.map(({ month, countries }) => {
  const starts = startsBefore.get(month);
  if (starts === undefined) throw new RangeError(`no starts are set for the grants of ${month}`);
  const days = workdays(firstDayOf(month), lastDayOf(month));
  return {
    grants: countries.map((country) => ({ days, status: 'refugee', country })),
    startsFrom: starts[0],
    startsTo: starts[1],
  };
});

// its twelve months end on 28 February
const onLeapDay: Wanted = {
  grants: [{ days: [civilDate('2020-02-29')], status: 'alternative' }],
  startsFrom: civilDate('2019-12-05'),
  startsTo: civilDate('2020-01-31'),
};

const isServedAfter = (draft: Draft, { grants }: Wanted): boolean => {
  const day = grants[0]?.days.at(-1);
  const next = day === undefined ? 0 : placeOf(monthOf(day)) + 1;
  return servedBetween(draft, next, next);
};

/** Chooses the clients with a planned first status, by key. */
export const specialGrants = (
  drafts: readonly Draft[],
  random: Random,
): ReadonlyMap<number, SpecialGrant> => {
  const chosen = new Map<number, SpecialGrant>();
  for (const wanted of [...published, onLeapDay]) {
    const fitting = drafts.filter(
      (draft) =>
        draft.stays.length === 1 &&
        draft.interruption === undefined &&
        (draft.kind === 'woman' || draft.kind === 'man') &&
        startedOn(draft) >= wanted.startsFrom &&
        startedOn(draft) <= wanted.startsTo &&
        isServedAfter(draft, wanted),
    );
    const grantees = random.shuffled(fitting);
    for (const [i, grant] of wanted.grants.entries()) {
      const grantee = grantees[i];
      if (grantee === undefined)
        throw new RangeError(`nobody to grant a status to after ${wanted.startsFrom}`);
      chosen.set(grantee.key, grant);
    }
  }
  return chosen;
};
