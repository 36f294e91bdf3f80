import type { Group } from './group';
import type { Tables } from './tables';

/** A number (money in cents) or a text; and the exact fraction behind a number that is rounded. */
export interface Answer {
  readonly value: number | string;
  readonly exact?: string;
}

/** Figures by the ids they are published under. */
export type Figures = (tables: Tables) => readonly (readonly [id: string, answer: Answer])[];

/** How many persons each group has. */
export const counted =
  (...groups: readonly (readonly [id: string, group: Group])[]): Figures =>
  (tables) =>
    groups.map(([id, group]) => [id, { value: group(tables).size }]);

const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** A mean, rounded half up. */
export const mean = (sum: number, of: number): Answer => ({
  value: halfUp(sum, of),
  exact: `${sum}/${of}`,
});

/** A share in whole per cent, rounded half up; a dash for a share of nobody. */
export const percent = (part: number, whole: number): Answer => ({
  value: whole === 0 ? '—' : halfUp(100 * part, whole),
  exact: `${part}/${whole}`,
});
