import type { Tables } from './tables';

/** Persons, by the names of their streams. */
export type Persons = ReadonlySet<string>;

/** Whom a figure is about: persons, picked out of the tables. */
export type Group = (tables: Tables) => Persons;

/** Those who are in both groups. */
export const both =
  (some: Group, others: Group): Group =>
  (tables) => {
    const found = others(tables);
    return new Set([...some(tables)].filter((person) => found.has(person)));
  };

/** Those of a group who are not in the other one. */
export const except =
  (some: Group, others: Group): Group =>
  (tables) => {
    const found = others(tables);
    return new Set([...some(tables)].filter((person) => !found.has(person)));
  };

/** Those who are in at least one of two groups. */
export const either =
  (some: Group, others: Group): Group =>
  (tables) =>
    new Set([...some(tables), ...others(tables)]);
