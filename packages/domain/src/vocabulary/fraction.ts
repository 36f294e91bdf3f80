/** An exact ratio of two whole numbers; `denominator` is positive. Rounded only when it is shown. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Rounds half up to a whole number, as the service's notices do: 1106/6 is 184, 170.5 is 171. For fractions >= 0. */
export const roundHalfUp = ({ numerator, denominator }: Fraction): number =>
  Number((2n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));

/** The fraction in per cent, half up to a whole one: 1023/1106 is 92. Never computed from rounded parts. */
export const percentHalfUp = ({ numerator, denominator }: Fraction): number =>
  roundHalfUp({ numerator: numerator * 100, denominator });
