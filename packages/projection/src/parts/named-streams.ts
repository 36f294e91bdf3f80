import { clientStream, type KnownAt, type Recordable, type StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { History } from '../history';

const PAGE = 1000;

/** Returns the stream that a merge names beside its own, also one that was amended, or that does not hold. */
const namedBy = (event: Recordable): StreamName | undefined => {
  const told = event.type === 'EventAmended' ? event.to : event;
  return told.type === 'ClientsMerged' ? clientStream(told.survivorId) : undefined;
};

/**
 * Reads the log for the streams that merges name, up to a position: those that were merged and those into which they were,
 * whichever part they lie in and whether the merges hold or not.
 */
export const namedStreams = async <Failure>(
  { page }: Pick<History<Failure>, 'page'>,
  upTo: number,
): Promise<E.Either<Failure, ReadonlySet<StreamName>>> => {
  const knownAt: KnownAt = { _tag: 'Position', position: upTo };
  const named = new Set<StreamName>();
  for (let after = 0; ;) {
    const read = await page({ after, limit: PAGE, knownAt, only: 'merging' })();
    if (E.isLeft(read)) return read;
    for (const { stream, event } of read.right) {
      const survivor = namedBy(event);
      if (survivor !== undefined) named.add(stream).add(survivor);
    }
    if (read.right.length < PAGE) return E.right(named);
    after = read.right.at(-1)?.position ?? after;
  }
};
