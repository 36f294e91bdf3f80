import { type CentreId, heldOn } from '@pavadonis/domain';
import type { AsOf, CountPath, KnownSum } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';
import { countsOf } from './counts';

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
  const residences = clients.map(({ residence }) => heldOn(residence, asOf));
  const known = residences.filter((each) => each !== undefined && each.kind !== 'unknown');
  const outside = known.flatMap((each) => (each.kind === 'centre' ? [] : [each.municipality]));
  return {
    centres: countsOf(known.flatMap((each) => (each.kind === 'centre' ? [each.centreId] : []))),
    municipalities: countsOf<string | undefined>(outside),
    outside: outside.length,
    unknown: residences.length - known.length,
  };
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
