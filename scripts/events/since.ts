import type { Versioned } from './form';
import { fileOf } from './schema';

/** The schema files that are kept, of all versions there ever were, by their names. */
export type Kept = Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;

/** The first version of an event that has a field, as far as its schemas are kept. */
export const since = ({ type, version }: Versioned, field: string, kept: Kept): number => {
  for (let earlier = 1; earlier < version; earlier += 1) {
    const properties = kept[fileOf({ type, version: earlier })]?.properties;
    if (properties !== undefined && Object.hasOwn(properties, field)) return earlier;
  }
  return version;
};
