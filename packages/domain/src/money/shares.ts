import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { Whole } from '../vocabulary/whole';

/** A fund of the Union that pays, or the Latvian state. */
export const FundingSource = t.keyof({ ESF: null, ESF_PLUS: null, AMIF: null, state: null });
export type FundingSource = t.TypeOf<typeof FundingSource>;

/** The share that one source pays of each euro. */
const Share = closed('Share', {
  source: FundingSource,
  /**
   * The part of each euro that the source pays.
   * @unit basis points (1/10,000)
   */
  basisPoints: Whole,
});

/**
 * The shares of a co-financing rate: one source alone, or a fund and then the state.
 *
 * Each share is above 0, and together they are 10,000 basis points: ESF 8,500 and state 1,500, or AMIF 7,500 and
 * state 2,500. More sources are refused, since no rule says which of three takes the odd cents.
 */
export const Shares = t.refinement(
  t.readonlyArray(Share),
  (shares) =>
    shares.every(({ basisPoints }) => basisPoints > 0) &&
    shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0) === 10_000 &&
    (shares.length === 1 ||
      (shares.length === 2 && shares.every(({ source }, index) => (source === 'state') === (index === 1)))),
  'Shares',
);
export type Shares = t.TypeOf<typeof Shares>;
