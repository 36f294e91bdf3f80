import * as E from 'fp-ts/Either';
import { isRecord } from './arguments';

const KIND = /^[A-Za-z]\w{0,63}$/;

/** Returns the kind of what a host's code threw, such as `TypeError`. Never its text, which could quote an event. */
const kindOf = (thrown: unknown): string => {
  // not `instanceof Error`: an error may come from another realm
  if (Object.prototype.toString.call(thrown) !== '[object Error]') return 'UNKNOWN';
  const { name } = thrown as Error;
  return KIND.test(name) ? name : 'UNKNOWN';
};

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isRecord(value) && typeof value['then'] === 'function';

/**
 * Calls code of the host that must return at once. Fails with the kind of what it throws. A promise is a failure too, and its
 * rejection is taken: nobody else would wait for it, and the process would end.
 */
export const callHost = <A>(call: () => A): E.Either<string, A> => {
  try {
    const returned = call();
    if (!isPromise(returned)) return E.right(returned);
    Promise.resolve(returned).catch(() => undefined);
    return E.left('Promise');
  } catch (thrown) {
    return E.left(kindOf(thrown));
  }
};
