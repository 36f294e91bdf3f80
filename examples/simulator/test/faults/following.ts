import { fault, type Fault } from './fault';

/** Faults: a log that is followed or stored wrongly by what stores share. */
export const followingFaults: readonly Fault[] = [
  fault(
    'wakes one of those who follow',
    3,
    'event-store/src/bell.ts',
    'for (const wake of [...waiting]) wake();',
    'for (const wake of [...waiting].slice(0, 1)) wake();',
  ),
  fault(
    'skips an event at the border of pages',
    1,
    'event-store/src/follow.ts',
    'position = events.at(-1)?.position ?? position;',
    'position = events.length === limit ? events.at(-1).position + 1 : (events.at(-1)?.position ?? position);',
  ),
  fault(
    'gives the last event of a page again',
    10,
    'event-store/src/follow.ts',
    'position = events.at(-1)?.position ?? position;',
    'position = events.length === limit && limit > 1 ? events.at(-1).position - 1 : (events.at(-1)?.position ?? position);',
  ),
  fault(
    'ends with a full page',
    1,
    'event-store/src/follow.ts',
    'const caughtUp = events.length < limit;',
    'const caughtUp = events.length <= limit;',
  ),
  fault(
    'does not notice that the store was put back',
    7,
    'event-store/src/follow.ts',
    'const wasPutBack = known !== undefined && fingerprints?.before.hash !== known;',
    'const wasPutBack = false;',
  ),
  fault(
    'says nothing where there is nothing',
    1,
    'event-store/src/follow.ts',
    'if (events.length > 0 || !endReported || wasPutBack)',
    'if (events.length > 0 || wasPutBack)',
  ),
  fault(
    'knows at an instant what was recorded after it',
    1,
    'event-store/src/known-at.ts',
    '(positions[firstAfter(knownAt.instant)] ?? Infinity) - 1',
    'positions[firstAfter(knownAt.instant)] ?? Infinity',
  ),
  fault(
    'lets moments of recording run backwards',
    2,
    'event-store/src/known-at.ts',
    'const recordedAt = later(moment, event.recordedAt);',
    'const { recordedAt } = event;',
  ),
  fault(
    'appends at any revision',
    4,
    'event-store/src/memory.ts',
    'if (stored.length !== place) return',
    'if (false) return',
  ),
  fault(
    'stores an append again whose answer was lost',
    3,
    'event-store/src/memory.ts',
    `if (last !== undefined && events.every(({ id }, i) => there[i]?.id === id))
      return E.right(resultAt(last, false));
    if (stored.length !== place) return`,
    `if (stored.length > place) return E.right(resultAt(stored.at(-1), true));
    if (stored.length !== place) return`,
  ),
  fault(
    'says of an append whose answer was lost that it was stored now',
    18,
    'event-store/src/memory.ts',
    'return E.right(resultAt(last, false));',
    'return E.right(resultAt(last, true));',
  ),
];
