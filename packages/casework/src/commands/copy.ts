import { GrowingMap } from '@pavadonis/domain';
import { frozen } from '../frozen';

// of whichever realm
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const copied = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [copied(key), copied(each)]));
  if (value instanceof Set) return new Set([...value].map(copied));
  // as long as a stream: what is read of it is frozen instead
  if (value instanceof GrowingMap) return frozen(value);
  if (!isPlain(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const name in copy) if (typeof copy[name] === 'object') copy[name] = copied(copy[name]);
  return copy;
};

/**
 * Copies plain data: lists, maps, sets and records. Values of a `GrowingMap` are frozen instead.
 *
 * A cached stream gives its host copies alone, since whatever the host does to a thing that it was given would change what
 * the next decision is asked.
 */
export const copyOf = <A>(value: A): A => copied(value) as A;
