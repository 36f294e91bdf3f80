import { Shares, written } from '@pavadonis/domain';
import fc from 'fast-check';

/** A fund at so many basis points, and the state for the rest, if there is one. */
export const fundAt = (basisPoints: number, source: 'ESF' | 'ESF_PLUS' | 'AMIF' = 'ESF'): Shares =>
  written(Shares, [
    { source, basisPoints },
    ...(basisPoints < 10_000 ? [{ source: 'state', basisPoints: 10_000 - basisPoints }] : []),
  ]);

/** Any rate of a fund and the state, or of a fund alone; the published ones and the bounds often. */
export const anyShares: fc.Arbitrary<Shares> = fc
  .tuple(
    fc.oneof(fc.constantFrom(8_500, 7_500, 9_000, 1, 9_999, 10_000), fc.integer({ min: 1, max: 10_000 })),
    fc.constantFrom('ESF', 'ESF_PLUS', 'AMIF'),
  )
  .map(([basisPoints, source]) => fundAt(basisPoints, source));
