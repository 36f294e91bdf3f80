import {
  addDays,
  type AgeClass,
  birthBounds,
  type CivilDate,
  type Country,
  heldOn,
  type HouseholdId,
  type ProviderId,
  type Sex,
  type TargetGroup,
} from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import {
  addAlways,
  addSteps,
  addTimeline,
  dayNumber,
  isOpen,
  NO_END,
  type Segments,
  segments,
} from '@pavadonis/projection';
import { householdOf } from '../household-of';
import type { ClientRow } from '../rows/client';

/** The country of origin of clients with a registration. */
export const countries: Segments<ClientRow, Country> = segments(({ countryOfOrigin }, add) => {
  if (countryOfOrigin !== undefined) addAlways(countryOfOrigin, add);
});

/** The way in which clients with a registration came. */
export const arrivalModes: Segments<ClientRow, ArrivalMode> = segments(({ arrivalMode }, add) => {
  if (arrivalMode !== undefined) addAlways(arrivalMode, add);
});

/** The legal ground of clients on any day, and `undefined` while none is known or holds. */
export const grounds: Segments<ClientRow, TargetGroup | undefined> = segments(({ grounds: all }, add) => {
  addTimeline(all, (ground) => (ground === 'none' ? undefined : ground), add);
});

/** The level of complexity of clients on any day, and `undefined` before the first assessment. */
export const complexities: Segments<ClientRow, ComplexityLevel | undefined> = segments(
  ({ complexity }, add) => {
    addTimeline(complexity, (level) => level, add);
  },
);

const providerOn = ({ episodes }: ClientRow, asOf: CivilDate): ProviderId | undefined => {
  const open = episodes.find((episode) => isOpen(episode, { asOf }));
  return open && heldOn(open.provisions, asOf)?.providerId;
};

/**
 * The provider of the open episode of clients, and `undefined` while none is open. Of two open ones the first in the row counts.
 */
export const providers: Segments<ClientRow, ProviderId | undefined> = segments((client, add) => {
  const days = client.episodes.flatMap(({ start, end, provisions }) => [
    start,
    ...(end === undefined ? [] : [end]),
    ...provisions.map(({ from }) => from),
  ]);
  addSteps(days, (day) => providerOn(client, day), add);
});

/** A centre, or a municipality outside the centres, which may be unknown. */
export type Place = `centre ${string}` | `outside ${string}` | 'outside';

/** The residence of clients on any day, and `undefined` while it is not known. */
export const residences: Segments<ClientRow, Place | undefined> = segments(({ residence }, add) => {
  addTimeline(
    residence,
    (lives): Place | undefined => {
      if (lives === undefined || lives.kind === 'unknown') return undefined;
      if (lives.kind === 'centre') return `centre ${lives.centreId}`;
      return lives.municipality === undefined ? 'outside' : `outside ${lives.municipality}`;
    },
    add,
  );
});

const YEARS_OF_CHILDHOOD = 18;

// the birthday of somebody born on 29 February, where a year has no such day, is after the 28th and before 1 March
const ofAge = (birth: CivilDate): number => dayNumber(birth, YEARS_OF_CHILDHOOD);

/** The sex and age class of clients on any day. */
export const sexesAndAges: Segments<ClientRow, `${Sex} ${AgeClass}`> = segments(({ sex, birth }, add) => {
  if (birth === undefined) {
    addAlways(`${sex} unknown` as const, add);
    return;
  }
  const { earliest, latest } = birthBounds(birth);
  const [first, last] = [ofAge(earliest), ofAge(latest)];
  add(0, first, `${sex} child`);
  // born on one of several days, and of age on some of them
  if (first < last) add(first, last, `${sex} unknown`);
  add(last, NO_END, `${sex} adult`);
});

/** The household of clients on any day, and `undefined` while they are in none. */
export const households: Segments<ClientRow, HouseholdId | undefined> = segments((client, add) => {
  // a household that a client left still counts on that day
  const days = (client.households ?? []).flatMap(({ from }) => [from, addDays(from, 1)]);
  addSteps(days, (asOf) => householdOf(client, { asOf }), add);
});
