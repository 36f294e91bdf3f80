import { isSame } from './same';
import type { LogEntry, Server } from './server';

const isAlikeAgain = (now: readonly LogEntry[], before: readonly LogEntry[]): boolean => {
  let isAlike = true;
  for (const [i, { id, event }] of now.entries()) {
    const there = before[i];
    if (there?.id !== id || !isSame(there.event, event)) isAlike = false;
    if (there?.id === id && !isAlike) return true;
  }
  return false;
};

/**
 * Whether nobody can know that the store was put back: it keeps no fingerprints, and after commands were sent again in another
 * order it holds an event where it stood before, but not all that stood before that.
 */
export const isUnknowable = ({ kind, histories }: Server): boolean => {
  const [now = [], ...others] = histories().toReversed();
  return kind !== 'marked' && others.some((before) => isAlikeAgain(now, before));
};
