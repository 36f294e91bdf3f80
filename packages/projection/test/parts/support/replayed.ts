import type { StreamName } from '@pavadonis/domain';
import {
  joinParts,
  partNumberOf,
  type ReadModels,
  type ReplayedPart,
  replayPart,
  type ReplayOptions,
} from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';
import { historyOf, journal } from '@pavadonis/testing-projection';
import * as E from 'fp-ts/Either';

export const models = { journal };

/** Replays a log in so many parts. */
export const partsOf = async (
  log: readonly LogEntry[],
  of: number,
  { of: read = models, ...options }: ReplayOptions & { readonly of?: ReadModels } = {},
): Promise<readonly ReplayedPart[]> => {
  const parts: ReplayedPart[] = [];
  for (let number = 1; number <= of; number += 1) {
    const replayed = await replayPart(read, { number, of }, options)(historyOf(log))();
    if (E.isLeft(replayed)) throw new Error('a history at hand does not fail');
    parts.push(replayed.right);
  }
  return parts;
};

export const joined = (parts: readonly ReplayedPart[]) => {
  const done = joinParts(models, parts);
  if (E.isLeft(done)) throw new Error(`not joined: ${JSON.stringify(done.left)}`);
  return done.right;
};

/** The smallest number from 1 on whose stream lies in a part. */
export const numberIn = (
  nameOf: (number: number) => StreamName,
  part: { readonly number: number; readonly of: number },
): number => {
  for (let number = 1; ; number += 1)
    if (partNumberOf(nameOf(number), part.of) === part.number) return number;
};
