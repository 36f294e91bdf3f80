import type { CentreId } from '@pavadonis/domain';
import { type AsOf, type CountPath, holdingOn, type KnownSum } from '@pavadonis/projection';
import { residences } from '../columns/classes';
import type { ClientRow } from '../rows/client';

const IN_CENTRE = 'centre ';
const OUTSIDE = 'outside ';

/** The numbers of clients by residence on a day. The parts add up to all clients. */
export interface Places {
  /** The number of clients in each reception centre that has any. */
  readonly centres: ReadonlyMap<CentreId, number>;
  /** Clients outside the centres by municipality; `undefined` if it is not known. */
  readonly municipalities: ReadonlyMap<string | undefined, number>;
  /** All clients outside the centres: the notices' "ārpus centra". */
  readonly outside: number;
  /** Clients without a known residence. */
  readonly unknown: number;
}

/** Counts clients by their residence at the end of a day. */
export const clientsByPlace = (clients: readonly ClientRow[], { asOf }: AsOf): Places => {
  const centres = new Map<CentreId, number>();
  const municipalities = new Map<string | undefined, number>();
  let [outside, unknown] = [0, 0];
  for (const [place, count] of residences.among(clients).counts(holdingOn(asOf))) {
    if (place === undefined) unknown += count;
    else if (place.startsWith(IN_CENTRE)) centres.set(place.slice(IN_CENTRE.length) as CentreId, count);
    else {
      municipalities.set(place === 'outside' ? undefined : place.slice(OUTSIDE.length), count);
      outside += count;
    }
  }
  return { centres, municipalities, outside, unknown };
};

/**
 * Returns the sums among places and all their clients, for `hideSmallCounts`, by where `clients` and `places` stand on the
 * page.
 */
export const sumsOfPlaces = ({
  clients,
  places,
}: {
  readonly clients: CountPath;
  readonly places: CountPath;
}): readonly KnownSum[] => {
  const at = (name: keyof Places): CountPath => [...places, name];
  return [
    { total: clients, parts: [at('centres'), at('outside'), at('unknown')] },
    { total: at('outside'), parts: [at('municipalities')] },
  ];
};
