import { leafHash, leafOf, type LogProofs, logProofs } from '@pavadonis/audit';
import type { KnownAt, Recordable, Recorded } from '@pavadonis/domain';
import { breather, type Decoder, type EventStore, type HistoryError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

const PAGE = 1000;

type Hash = ReturnType<typeof leafHash>;

/** A log as it was read once, in memory. */
export interface ReadLog {
  /** The events in the order of positions. */
  readonly recorded: readonly Recorded<Recordable>[];
  /** The hashes of their leaves. */
  readonly leaves: readonly Hash[];
  /** Proofs that events are in the log. */
  readonly proofs: LogProofs;
}

/** Reads the whole log of a store, and hashes each event as it is stored. */
export const readLog = async (
  store: Pick<EventStore, 'readAll'>,
  { recorded: decode }: Decoder,
): Promise<E.Either<HistoryError, ReadLog>> => {
  const recorded: Recorded<Recordable>[] = [];
  const leaves: Hash[] = [];
  const breathe = breather();
  for (;;) {
    const page = await store.readAll({ after: recorded.at(-1)?.position ?? 0, limit: PAGE })();
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const decoded = decode(stored);
      if (E.isLeft(decoded)) return decoded;
      recorded.push(decoded.right);
      leaves.push(leafHash(leafOf(stored)));
    }
    if (page.right.length < PAGE) return E.right({ recorded, leaves, proofs: logProofs(leaves) });
    await breathe();
  }
};

/** Returns the beginning of a log that was known at a moment. */
export const knownPart = (
  log: readonly Recorded<Recordable>[],
  knownAt: KnownAt | undefined,
): readonly Recorded<Recordable>[] => {
  if (knownAt === undefined) return log;
  const first = log.findIndex(({ position, recordedAt }) =>
    knownAt._tag === 'Position' ? position > knownAt.position : recordedAt > knownAt.instant,
  );
  return first < 0 ? log : log.slice(0, first);
};
