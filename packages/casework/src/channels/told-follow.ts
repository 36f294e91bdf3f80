import type * as E from 'fp-ts/Either';
import { channels, endOf, told } from './channel';
import type { FollowMessage } from './messages';

/** The part of the log that is taken, and who takes it. */
export type Taking = Pick<FollowMessage, 'by' | 'names' | 'events' | 'position' | 'caughtUp'>;

/** Takes a part of the log, and tells of it. `ended` tells what was found out only as it was taken. */
export const toldFollow = <X extends { readonly _tag: string }, A>(
  taking: () => Taking,
  work: () => Promise<E.Either<X, A>>,
  ended: () => Pick<Taking, 'position' | 'caughtUp'> = () => ({}),
): Promise<E.Either<X, A>> => told(channels.follow, (): FollowMessage => taking(), work, endOf(ended));
