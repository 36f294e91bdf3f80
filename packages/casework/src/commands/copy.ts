import { GrowingList, GrowingMap } from '@pavadonis/domain';
import { frozen } from '../frozen';

// of whichever realm
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

// a form may be of a class, with fields of its own; whatever has none keeps its data where nobody else comes to it
const recordCopied = (value: object): Record<string, unknown> | undefined => {
  if (isPlain(value)) return { ...value };
  const isForm = Object.prototype.toString.call(value) === '[object Object]' && Object.keys(value).length > 0;
  return isForm
    ? Object.assign(Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>, value)
    : undefined;
};

const copied = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [copied(key), copied(each)]));
  if (value instanceof Set) return new Set([...value].map(copied));
  // as long as a stream: what is read of it is frozen instead
  if (value instanceof GrowingList || value instanceof GrowingMap) return frozen(value);
  const copy = recordCopied(value);
  if (copy === undefined) return value;
  for (const name in copy) if (typeof copy[name] === 'object') copy[name] = copied(copy[name]);
  return copy;
};

/**
 * Copies data: lists, maps, sets, records, and forms of a class. Values of a `GrowingList` or a
 * `GrowingMap` are frozen instead.
 *
 * A cached stream gives its host copies alone, since whatever the host does to a thing that it was given would change what
 * the next decision is asked.
 */
export const copyOf = <A>(value: A): A => copied(value) as A;
