const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Takes the rejection of a promise that nobody waits for, since the process would end at it. */
export const dropPromise = (value: unknown): void => {
  if (isPromise(value)) Promise.resolve(value).catch(() => undefined);
};

/**
 * Returns what code of the host returned, unless that is a promise: then it throws an error of the kind `Promise`.
 *
 * Code that has to be done at once, such as a fold, is not done when it returns a promise.
 */
export const atOnce = <A>(returned: A): A => {
  if (!isPromise(returned)) return returned;
  dropPromise(returned);
  throw Object.assign(new Error('a promise'), { name: 'Promise' });
};
