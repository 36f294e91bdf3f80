/** An exact ratio of two whole numbers; `denominator` is positive. It is rounded only for display. */
export interface Fraction {
  /** A whole number; it may be negative. */
  readonly numerator: number;
  /** A whole number above zero. */
  readonly denominator: number;
}

/** Rounds half up to a whole number, as the service's notices do: 1106/6 to 184, 170.5 to 171. For fractions >= 0. */
export const roundHalfUp = ({ numerator, denominator }: Fraction): number =>
  Number((2n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));

/** Returns the fraction in per cent, rounded half up: 1023/1106 is 92. Never computed from rounded parts. */
export const percentHalfUp = ({ numerator, denominator }: Fraction): number =>
  roundHalfUp({ numerator: numerator * 100, denominator });
