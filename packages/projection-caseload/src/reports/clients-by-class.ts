import type { Country, ProviderId, TargetGroup } from '@pavadonis/domain';
import type { ArrivalMode, ComplexityLevel } from '@pavadonis/domain/client';
import { always, type AsOf, holdingOn } from '@pavadonis/projection';
import { arrivalModes, complexities, countries, grounds, providers } from '../columns/classes';
import type { ClientRow } from '../rows/client';

/** Counts clients by country of origin. A client without a registration has none and is left out. */
export const clientsByCountry = (clients: readonly ClientRow[]): ReadonlyMap<Country, number> =>
  countries.among(clients).counts(always);

/** Counts clients by the way they came to Latvia. A client without a registration is left out. */
export const clientsByArrivalMode = (clients: readonly ClientRow[]): ReadonlyMap<ArrivalMode, number> =>
  arrivalModes.among(clients).counts(always);

/**
 * Counts clients by the legal ground that held at the end of a day.
 *
 * A client of whom none was known, or whose last one had ended, counts under `undefined`.
 */
export const clientsByLegalGround = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<TargetGroup | undefined, number> => grounds.among(clients).counts(holdingOn(asOf));

/** Counts clients by the complexity level at the end of a day; `undefined` if none was assessed by then. */
export const clientsByComplexity = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ComplexityLevel | undefined, number> => complexities.among(clients).counts(holdingOn(asOf));

/**
 * Counts clients by the provider of their open episode at the end of a day; `undefined` if no episode was open.
 *
 * Of two open episodes the one that began first counts, so that each client counts once (our inference).
 */
export const clientsByProvider = (
  clients: readonly ClientRow[],
  { asOf }: AsOf,
): ReadonlyMap<ProviderId | undefined, number> => providers.among(clients).counts(holdingOn(asOf));
