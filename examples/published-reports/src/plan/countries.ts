import { type Country, month } from '@pavadonis/domain';
import { monthAt, placeOf } from './calendar';
import { countryWeights, january2017, namedInJune2018, type Palette, palettes } from './country-targets';
import { type Draft, servedBetween } from './drafts';
import type { Random } from './random';
import type { SpecialGrant } from './special-grants';

const everyCountry = palettes.reduce<readonly Country[]>(
  (most, { countries }) => (countries.length > most.length ? countries : most),
  [],
);

const isIn = (draft: Draft, { from, to }: Palette): boolean =>
  servedBetween(draft, placeOf(from), placeOf(to));

/** Returns the countries that every published period allows for a client who is served in it. */
const allowedTo = (draft: Draft): readonly Country[] =>
  palettes
    .filter((palette) => isIn(draft, palette))
    .reduce((open, { countries }) => open.filter((each) => countries.includes(each)), everyCountry);

const isThroughJune2018 = (draft: Draft): boolean => {
  const june = placeOf(month('2018-06'));
  return draft.stays.some(({ first, last }) => first <= june && (last ?? june + 1) > june);
};

const firstMonth = (draft: Draft): number => draft.stays[0]?.first ?? 0;

const weightsAt = (at: number): Readonly<Record<string, number>> =>
  countryWeights.find(([from]) => from <= monthAt(at))?.[1] ?? {};

/** Returns the country of origin of each client, such that every published number of countries results. */
export const countries = (
  drafts: readonly Draft[],
  special: ReadonlyMap<number, SpecialGrant>,
  random: Random,
): ReadonlyMap<number, Country> => {
  const found = new Map<number, Country>(
    [...special].flatMap(([key, { country }]) => (country === undefined ? [] : [[key, country]])),
  );
  const allowed = new Map(drafts.map((draft) => [draft, allowedTo(draft)]));
  const isAllowed = (draft: Draft, country: Country): boolean =>
    allowed.get(draft)?.includes(country) === true;
  const open = (of: (draft: Draft) => boolean): readonly Draft[] =>
    drafts.filter((draft) => !found.has(draft.key) && of(draft));

  const january = placeOf(month('2017-01'));
  const counted = [...january2017].flatMap(([country, people]) =>
    Array.from({ length: people }, () => country),
  );
  for (const [i, draft] of random.shuffled(open((each) => servedBetween(each, january, january))).entries()) {
    const country = counted[i];
    if (country !== undefined) found.set(draft.key, country);
  }

  // at least one client of each country that must occur among some of them
  const represent = (wanted: readonly Country[], among: (draft: Draft) => boolean): void => {
    const occurring = new Set(drafts.filter(among).map(({ key }) => found.get(key)));
    for (const country of wanted) {
      if (occurring.has(country)) continue;
      found.set(random.pick(open((each) => isAllowed(each, country) && among(each))).key, country);
    }
  };
  represent(namedInJune2018, isThroughJune2018);
  for (const palette of palettes) represent(palette.countries, (draft) => isIn(draft, palette));

  const adults = new Map<number, Country[]>();
  const children = (draft: Draft): boolean => draft.kind === 'girl' || draft.kind === 'boy';
  for (const draft of [...drafts].sort((a, b) => Number(children(a)) - Number(children(b)))) {
    const at = firstMonth(draft);
    const families = (adults.get(at) ?? []).filter((each) => isAllowed(draft, each));
    const weights = weightsAt(at);
    const country =
      found.get(draft.key) ??
      (children(draft) && families.length > 0 ? random.pick(families) : undefined) ??
      random.weighted(allowed.get(draft) ?? [], (each) => weights[each] ?? 1);
    found.set(draft.key, country);
    if (!children(draft)) adults.set(at, [...(adults.get(at) ?? []), country]);
  }
  return found;
};
