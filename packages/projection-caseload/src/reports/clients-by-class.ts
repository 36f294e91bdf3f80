import { type Country, heldOn, type ProviderId, type TargetGroup } from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import { type AsOf, isOpen } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';
import { countsOf } from './counts';

/** Counts clients by country of origin. A client without a registration has none and is left out. */
export const clientsByCountry = (clients: readonly ClientRow[]): ReadonlyMap<Country, number> =>
  countsOf(clients.flatMap(({ countryOfOrigin }) => countryOfOrigin ?? []));

/** Counts clients by the way they came to Latvia. A client without a registration is left out. */
export const clientsByArrivalMode = (clients: readonly ClientRow[]): ReadonlyMap<ArrivalMode, number> =>
  countsOf(clients.flatMap(({ arrivalMode }) => arrivalMode ?? []));

/**
 * Counts clients by the legal ground that held at the end of a day.
 *
 * A client of whom none was known, or whose last one had ended, counts under `undefined`.
 */
export const clientsByLegalGround = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<TargetGroup | undefined, number> =>
  countsOf(
    clients.map(({ grounds }) => {
      const ground = heldOn(grounds, asOf);
      return ground === 'none' ? undefined : ground;
    }),
  );

/** Counts clients by the complexity level at the end of a day; `undefined` if none was assessed by then. */
export const clientsByComplexity = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ComplexityLevel | undefined, number> =>
  countsOf(clients.map(({ complexity }) => heldOn(complexity, asOf)));

/**
 * Counts clients by the provider of their open episode at the end of a day; `undefined` if no episode was open.
 *
 * Of two open episodes the one that began first counts, so that each client counts once (our inference).
 */
export const clientsByProvider = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ProviderId | undefined, number> =>
  countsOf(
    clients.map((client) => {
      const open = client.episodes.find((episode) => isOpen(episode, { asOf }));
      return open === undefined ? undefined : heldOn(open.provisions, asOf)?.providerId;
    }),
  );
