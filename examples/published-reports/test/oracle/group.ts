import type { Tables } from './tables';

/** Persons, by the names of their streams. */
export type Persons = ReadonlySet<string>;

/** Selects the persons of a figure from the tables. */
export type Group = (tables: Tables) => Persons;

/** Selects the persons in both groups. */
export const both =
  (some: Group, others: Group): Group =>
  (tables) => {
    const found = others(tables);
    return new Set([...some(tables)].filter((person) => found.has(person)));
  };

/** Selects the persons of one group who are not in the other. */
export const except =
  (some: Group, others: Group): Group =>
  (tables) => {
    const found = others(tables);
    return new Set([...some(tables)].filter((person) => !found.has(person)));
  };

/** Selects the persons in at least one of two groups. */
export const either =
  (some: Group, others: Group): Group =>
  (tables) =>
    new Set([...some(tables), ...others(tables)]);
