const refuse = (): never => {
  throw new TypeError('a state cannot be changed');
};

// a map or a set cannot be frozen itself
const FIXED = {
  set: { value: refuse },
  add: { value: refuse },
  delete: { value: refuse },
  clear: { value: refuse },
};

const partsOf = (value: object): Iterable<unknown> => {
  if (value instanceof Map) return value.values();
  return value instanceof Set ? value : Object.values(value);
};

const freeze = (value: unknown): void => {
  // whatever is frozen was frozen here, with all that it holds
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (value instanceof Map || value instanceof Set) Object.defineProperties(value, FIXED);
  Object.freeze(value);
  for (const part of partsOf(value)) freeze(part);
};

/**
 * Freezes a state with all that it holds. A decision of the host that changed the state it is given would change what the
 * next one is asked, so it throws instead.
 *
 * States of one stream share nearly all of their parts, and a part is frozen once.
 */
export const frozen = <A>(state: A): A => {
  freeze(state);
  return state;
};
