import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Casework, CommandError } from '../casework';
import type { On, PersonFile, StreamOfFile } from './file';
import { commandOf } from './request-ids';

const firstOf = ({ request, streams }: PersonFile): On<Client.ClientForgotten> | undefined =>
  request &&
  streams.find(({ stream, forgotten }) => forgotten?.id === eventIdAt(commandOf(request.id, stream), 0))
    ?.forgotten;

const isMergedAfter =
  (position: number) =>
  ({ recorded }: StreamOfFile): boolean =>
    recorded.some((each) => each.event.type === 'ClientsMerged' && each.position > position);

/**
 * Returns the first stream of a person that was forgotten as the standing request asked, and those that were to be forgotten with
 * it and are not yet. A stream that was merged later is none of them: its own documents have to be looked at.
 */
const interruptedIn = (
  file: PersonFile,
): { readonly first: On<Client.ClientForgotten>; readonly left: readonly StreamOfFile[] } | undefined => {
  const first = firstOf(file);
  if (first === undefined || file.streams.some(isMergedAfter(first.position))) return undefined;
  return { first, left: file.streams.filter(({ forgotten }) => forgotten === undefined) };
};

/** Makes the call that ends the forgetting of a person's streams together, once the first of them is forgotten. */
export const togetherWith =
  ({ decide }: Pick<Casework, 'decide'>) =>
  async (file: PersonFile): Promise<E.Either<CommandError, void>> => {
    const interrupted = interruptedIn(file);
    const { request } = file;
    if (interrupted === undefined || request === undefined) return E.right(undefined);
    const { on, ground } = interrupted.first.event;
    const { by } = interrupted.first.metadata;
    for (const { stream } of interrupted.left) {
      const command = { commandId: commandOf(request.id, stream), by, causationId: interrupted.first.id };
      const outcome = await decide(stream, Client.recordForgotten, { on, ground }, command)();
      if (E.isLeft(outcome)) return outcome;
    }
    return E.right(undefined);
  };

/** Ends the forgetting of a person's streams together. */
export type ForgetTogether = ReturnType<typeof togetherWith>;
