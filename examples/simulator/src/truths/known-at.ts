import type { Instant, KnownAt } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { holds } from '../untrue';
import type { World } from '../world';

/** The log as it was known at past moments, when that was asked first. */
export interface SeenMoments {
  history: number;
  readonly answers: { readonly knownAt: KnownAt; readonly length: number }[];
}

const ALL = 100_000;
const MOST_ANSWERS = 12;

/** An answer for a past moment stays so, whatever is recorded later. */
export const pastStands = async (world: World, seen: SeenMoments): Promise<void> => {
  const { server } = world;
  const history = server.histories().length - 1;
  if (history !== seen.history) {
    seen.history = history;
    seen.answers.length = 0;
  }
  const store = server.store();
  const log = server.histories().at(-1) ?? [];
  const known = async (knownAt: KnownAt): Promise<number> =>
    (await orThrow(store.readAll({ after: 0, limit: ALL, knownAt }))).length;
  for (const { knownAt, length } of seen.answers) {
    const now = await known(knownAt);
    holds('what was known at a past moment stands', now === length, () => ({ knownAt, length, now }));
  }
  if (seen.answers.length >= MOST_ANSWERS) seen.answers.shift();
  const provisionalFrom = await orThrow(
    store.provisionalFrom?.() ?? (() => Promise.reject(new Error('none'))),
  );
  if (provisionalFrom === undefined) return;
  // a millisecond before the latest moment is over
  const instant = new Date(Date.parse(provisionalFrom) - 1).toISOString() as Instant;
  const knownAt: KnownAt = { _tag: 'Instant', instant };
  const length = await known(knownAt);
  const expected = log.findIndex(({ recordedAt }) => recordedAt > instant);
  holds('what is known at an instant ends before the first later event', length === expected, () => ({
    instant,
    length,
    expected,
  }));
  seen.answers.push({ knownAt, length });
};
