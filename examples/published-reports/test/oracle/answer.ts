import type { Group } from './group';
import type { Tables } from './tables';

/** A number (money in cents) or a text, with the exact fraction behind a rounded number. */
export interface Answer {
  readonly value: number | string;
  readonly exact?: string;
}

/** Computes figures under their published ids. */
export type Figures = (tables: Tables) => readonly (readonly [id: string, answer: Answer])[];

/** Counts the persons of each group. */
export const counted =
  (...groups: readonly (readonly [id: string, group: Group])[]): Figures =>
  (tables) =>
    groups.map(([id, group]) => [id, { value: group(tables).size }]);

const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Returns a mean, rounded half up. */
export const mean = (sum: number, of: number): Answer => ({
  value: halfUp(sum, of),
  exact: `${sum}/${of}`,
});

/** Returns a share in whole per cent, rounded half up, or a dash for a share of nobody. */
export const percent = (part: number, whole: number): Answer => ({
  value: whole === 0 ? '—' : halfUp(100 * part, whole),
  exact: `${part}/${whole}`,
});
