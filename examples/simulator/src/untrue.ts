/** A truth that does not hold. */
export class Untrue extends Error {
  override readonly name = 'Untrue';

  constructor(
    readonly truth: string,
    readonly details: unknown,
  ) {
    super(`${truth}: ${JSON.stringify(details)}`);
  }
}

/** Throws unless a truth holds. */
export const holds = (truth: string, isTrue: boolean, details: () => unknown = () => undefined): void => {
  if (!isTrue) throw new Untrue(truth, details());
};
