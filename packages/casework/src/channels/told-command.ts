import { categoryOf, type Recordable, StreamName } from '@pavadonis/domain';
import { callHost } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { type Command, traceparentIn } from '../command';
import type { Outcome } from '../outcome';
import { channels, endOf, nameIn, told } from './channel';
import type { DecideMessage } from './messages';

/** A command as it was called. */
export interface Called {
  readonly call: DecideMessage['call'];
  readonly stream: unknown;
  readonly command: Command;
}

const begun = ({ call, stream, command }: Called): DecideMessage => {
  const traceparent = traceparentIn(command);
  return {
    call,
    ...(StreamName.is(stream) && { category: categoryOf(stream) }),
    ...(traceparent !== undefined && { traceparent }),
  };
};

// a refusal of the host's own may throw where it is looked at
const tagOf = (refusal: unknown): string => {
  const tag = callHost(() => (refusal as { readonly _tag?: unknown } | undefined)?._tag);
  return (E.isRight(tag) ? nameIn(tag.right) : undefined) ?? 'UNKNOWN';
};

const ended = (outcome: Outcome<Recordable, unknown>): Partial<DecideMessage> => {
  switch (outcome._tag) {
    case 'Recorded':
      return {
        outcome: 'Recorded',
        types: outcome.events.map(({ event }) => event.type),
        position: outcome.position,
      };
    case 'AlreadySo':
      return { outcome: 'AlreadySo', position: outcome.position };
    case 'Refused':
      return { outcome: 'Refused', refusal: tagOf(outcome.refusal) };
    case 'Conflict':
      return { outcome: 'Conflict', attempts: outcome.attempts };
  }
};

/** Carries out a command, and tells of it. */
export const toldCommand = <X extends { readonly _tag: string }, A extends Outcome<Recordable, unknown>>(
  called: Called,
  work: () => Promise<E.Either<X, A>>,
): Promise<E.Either<X, A>> => told(channels.decide, () => begun(called), work, endOf(ended));
