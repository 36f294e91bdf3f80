import * as t from 'io-ts';
import { Closed, type Shape } from '../codec/closed';

/** The field every refusal has. */
export interface Tagged<T extends string> {
  /** The name of the refusal. */
  readonly _tag: t.LiteralC<T>;
}

/** The arguments of a refusal's `of`: its facts, or none if it has no facts. They may be left out where all are optional. */
export type RefusalFacts<Facts> = [keyof Facts] extends [never]
  ? []
  : Record<never, never> extends Facts
    ? [facts?: Facts]
    : [facts: Facts];

/** The codec of one refusal; `of` makes the refusal from its facts. */
export class RefusalCodec<T extends string, R extends t.Props, O extends t.Props> extends Closed<
  Tagged<T> & R,
  O
> {
  constructor(
    readonly tag: T,
    facts: R,
    optional: O,
  ) {
    super(tag, { _tag: t.literal(tag), ...facts }, optional);
  }

  /** Makes the refusal from its facts. */
  of(...[facts]: RefusalFacts<Shape<R, O>>): Shape<Tagged<T> & R, O> {
    return { _tag: this.tag, ...facts } as Shape<Tagged<T> & R, O>;
  }
}

/**
 * Defines a refusal: its tag, the facts that show a reader why, and the optional ones.
 *
 * No fact is personal, so a refusal may be shown and logged.
 */
export const refusal = <
  T extends string,
  R extends t.Props = Record<never, never>,
  O extends t.Props = Record<never, never>,
>(
  tag: T,
  facts: R = {} as R,
  optional: O = {} as O,
): RefusalCodec<T, R, O> => new RefusalCodec(tag, facts, optional);
