import { catalogue } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { Upcasts } from './upcast';

/** The steps of a type leave a version out: nothing lifts an event of version `v`, though events before it are lifted to it. */
export interface UpcastGap {
  readonly _tag: 'UpcastGap';
  /** The type of the event whose steps have the gap. */
  readonly type: string;
  /** The version from which a step is missing. */
  readonly v: number;
}

/** No event needs the step of this type from version `v` on: the type is unknown, or the version is no older than today's. */
export interface NeedlessUpcast {
  readonly _tag: 'NeedlessUpcast';
  /** The type of the event for which the step was given. */
  readonly type: string;
  /** The version from which the step leads. */
  readonly v: number;
}

const versions: ReadonlyMap<string, number> = new Map(
  Object.values(catalogue).flatMap(({ byType }) =>
    [...byType.values()].map(({ type, version }) => [type, version] as const),
  ),
);

const faultOf = (type: string, steps: Upcasts[string]): UpcastGap | NeedlessUpcast | undefined => {
  const from = Object.keys(steps)
    .map(Number)
    .sort((a, b) => a - b);
  const today = versions.get(type) ?? -Infinity;
  const needless = from.find((v) => !Number.isInteger(v) || v >= today);
  if (needless !== undefined) return { _tag: 'NeedlessUpcast', type, v: needless };
  // up to today's version, which the codec reads
  const gap = from.map((v) => v + 1).find((v) => v < today && !from.includes(v));
  return gap === undefined ? undefined : { _tag: 'UpcastGap', type, v: gap };
};

/** Checks that the steps of every type lead to today's version, one after another, and no further. */
export const checkChains = (upcasts: Upcasts): E.Either<UpcastGap | NeedlessUpcast, Upcasts> => {
  for (const [type, steps] of Object.entries(upcasts)) {
    const fault = faultOf(type, steps);
    if (fault !== undefined) return E.left(fault);
  }
  return E.right(upcasts);
};
