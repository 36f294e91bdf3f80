import { categoryOf, type StreamName } from '@pavadonis/domain';
import type { Either } from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { channels, endOf, told } from './channel';
import type { ReadMessage } from './messages';

/** Reads a stream from a revision on, and tells of it. */
export const toldRead =
  <X extends { readonly _tag: string }, A extends readonly unknown[]>(
    stream: StreamName,
    from: number,
    reading: TaskEither<X, A>,
  ): TaskEither<X, A> =>
  (): Promise<Either<X, A>> =>
    told(
      channels.read,
      (): ReadMessage => ({ category: categoryOf(stream), from }),
      reading,
      endOf(({ length }) => ({ events: length })),
    );
