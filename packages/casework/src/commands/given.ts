import { type ClientId, clientStream, type StreamOf } from '@pavadonis/domain';
import { callHost, checkSignal, checkStream, type InvalidArgument } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { CallOptions } from '../call-aborted';
import { copyOf } from './copy';

// the compiler does not see that a tuple of others and a last one ends with the last one
/** Parts the last argument from those before it. */
export const splitLast = <Others extends readonly unknown[], Last>(
  all: readonly [...Others, Last],
): readonly [Others, Last] => [all.slice(0, -1) as unknown as Others, all.at(-1) as Last];

// one that throws where it is looked at is for the decision
/** Copies a form, which the host may change while the command waits for the store. */
export const formOf = <Facts>(given: Facts): Facts => {
  const copied = callHost(() => copyOf(given));
  return E.isRight(copied) ? copied.right : given;
};

// an id that is none may throw where it is made a text
/** Returns the stream of a client, or that the id is none. */
export const checkClient = (
  clientId: ClientId | undefined,
): E.Either<InvalidArgument, StreamOf<'client'>> => {
  const stream = callHost(() => clientId && clientStream(clientId));
  return E.map(() => E.toUnion(stream) as StreamOf<'client'>)(
    checkStream(E.isRight(stream) ? stream.right : undefined),
  );
};

/** Returns the signal of a call, or that it is none. */
export const signalOf = (
  options: CallOptions | undefined,
): E.Either<InvalidArgument, AbortSignal | undefined> => {
  const given = callHost(() => options?.signal);
  const signal = E.isRight(given) ? given.right : given;
  return signal === undefined ? E.right(undefined) : checkSignal(signal);
};
