import { GrowingList, GrowingMap } from '@pavadonis/domain';

const refuse = (): never => {
  throw new TypeError('what all are given cannot be changed');
};

const FIXED = {
  set: { value: refuse },
  add: { value: refuse },
  delete: { value: refuse },
  clear: { value: refuse },
};

// A map or a set cannot be frozen itself. Properties of its own would do, and take longer than freezing a whole state.
const FIXED_MAP: unknown = Object.create(Map.prototype, FIXED);
const FIXED_SET: unknown = Object.create(Set.prototype, FIXED);

// Done for every command: each test of a class costs as much as the freezing, so the two commonest forms come first.
const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const form: unknown = isList ? undefined : Object.getPrototypeOf(value);
  if (!isList && form !== Object.prototype) freezeInstance(value, form);
  // whatever is frozen was frozen here, with all that it holds
  else if (Object.isFrozen(value)) return;
  else if (isList) for (const part of Object.freeze(value) as readonly unknown[]) freeze(part);
  else freezeFields(value);
};

const freezeFields = (value: object): void => {
  Object.freeze(value);
  for (const name in value) {
    const part: unknown = value[name as keyof typeof value];
    if (typeof part === 'object') freeze(part);
  }
};

const freezeInstance = (value: object, form: unknown): void => {
  if (form === FIXED_MAP || form === FIXED_SET) return;
  // of a long stream's events nearly all stand in such lists and maps, and a decision reads few of them
  if (value instanceof GrowingList) value.readThrough(frozen);
  else if (value instanceof GrowingMap) value.readThrough(frozen);
  else if (value instanceof Map) freezeEntries(value, FIXED_MAP);
  else if (value instanceof Set) freezeEntries(value, FIXED_SET);
  else if (!Object.isFrozen(value)) freezeFields(value);
};

const freezeEntries = (value: Map<unknown, unknown> | Set<unknown>, form: unknown): void => {
  for (const part of value.values() as Iterable<unknown>) freeze(part);
  // a host may freeze its own, and two copies of this package in one process share the states of one domain
  if (Object.isExtensible(value)) Object.freeze(Object.setPrototypeOf(value, form as object));
};

/**
 * Freezes a state or an event with all that it holds, and returns it. Whoever tries to change it is told so by a `TypeError`.
 *
 * States of one stream share nearly all of their parts, and a part is frozen once. Values of a `GrowingList` or a `GrowingMap`
 * are frozen when they are read.
 */
export const frozen = <A>(value: A): A => {
  freeze(value);
  return value;
};
