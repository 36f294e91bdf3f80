import { settle, type StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { type BrokenFold } from '../broken';
import type { RecordedStream } from '../foresight';
import { broken } from '../log-parts';
import { type Group, groupOf, groupsOf, mergeIn, personsAfter } from '../persons';
import { projector } from '../projector';
import type { Replayed } from '../replay';
import type { ReadModels } from '../rows';
import type { ReplayedPart } from './replayed-part';
import { refusalOf, type UnjoinableParts } from './unjoinable';

/** The rows of all parts of a log, with the extent of the log. */
export type Joined<M> = Omit<Replayed<M>, 'refolded'>;

/** Returns the persons whose streams merges name, each with all of these streams. */
const personsIn = (unjoined: ReadonlyMap<StreamName, RecordedStream>): readonly Group[] => {
  const merges = new Map<StreamName, StreamName>();
  for (const [stream, recorded] of unjoined) {
    const into = mergeIn(settle(recorded));
    if (into !== undefined) merges.set(stream, into);
  }
  const groups = groupsOf(personsAfter(merges), (stream) => unjoined.has(stream));
  const persons = [...unjoined.keys()].map((stream) => groupOf(groups, stream));
  return [...new Map(persons.map((group) => [group.person, group])).values()];
};

/**
 * Joins all parts of a log, each replayed on its own, to the rows that one replay of the whole log gives. Nobody is read again:
 * persons whose streams are named by merges are folded here, of the events that the parts bring, and nobody else is.
 *
 * The parts may be given in any order. Those that do not belong together are refused. Rows of the parts become rows of the
 * whole, so a part is joined once. Rows may stand in another order than after a replay.
 */
export const joinParts = <M extends ReadModels>(
  models: M,
  parts: readonly ReplayedPart[],
): E.Either<UnjoinableParts | BrokenFold, Joined<M>> => {
  const refused = refusalOf(models, parts);
  if (refused !== undefined) return E.left(refused);
  const { restore, refold, views } = projector(models);
  const unjoined = new Map<StreamName, RecordedStream>();
  for (const part of parts) {
    restore(part.rows);
    for (const [stream, recorded] of part.unjoined) unjoined.set(stream, recorded);
  }
  for (const { streams } of personsIn(unjoined)) {
    const own = streams.map((stream) => [stream, unjoined.get(stream) ?? []] as const);
    try {
      refold(new Map(own));
    } catch (thrown) {
      const [[stream, recorded] = []] = own;
      return broken(stream && { stream, position: recorded?.at(-1)?.position ?? 0 }, thrown);
    }
  }
  return E.right({
    views,
    events: parts.reduce((sum, { events }) => sum + events, 0),
    position: parts[0]?.position ?? 0,
  });
};
