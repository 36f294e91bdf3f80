import { fault, type Fault } from './fault';

/** Faults: a log that is followed or stored wrongly by what stores share. */
export const followingFaults: readonly Fault[] = [
  fault(
    'wakes one of those who follow',
    0,
    'event-store/src/bell.ts',
    'for (const wake of [...waiting]) wake();',
    'for (const wake of [...waiting].slice(0, 1)) wake();',
  ),
  fault(
    'sleeps through an append',
    0,
    'event-store/src/bell.ts',
    'if (count > rings || signal?.aborted === true) {',
    'if (signal?.aborted === true) {',
  ),
  fault(
    'skips an event at the border of pages',
    0,
    'event-store/src/follow.ts',
    'position = events.at(-1)?.position ?? position;',
    'position = events.length === limit ? events.at(-1).position + 1 : (events.at(-1)?.position ?? position);',
  ),
  fault(
    'gives the last event of a page again',
    0,
    'event-store/src/follow.ts',
    'position = events.at(-1)?.position ?? position;',
    'position = events.length === limit && limit > 1 ? events.at(-1).position - 1 : (events.at(-1)?.position ?? position);',
  ),
  fault(
    'ends with a full page',
    0,
    'event-store/src/follow.ts',
    'const caughtUp = events.length < limit;',
    'const caughtUp = events.length <= limit;',
  ),
  fault(
    'does not notice that the store was put back',
    0,
    'event-store/src/follow.ts',
    'const wasPutBack = known !== undefined && fingerprints?.before.hash !== known;',
    'const wasPutBack = false;',
  ),
  fault(
    'says nothing where there is nothing',
    0,
    'event-store/src/follow.ts',
    'if (events.length > 0 || !endReported || wasPutBack)',
    'if (events.length > 0 || wasPutBack)',
  ),
  fault(
    'follows on after it failed',
    0,
    'event-store/src/follow.ts',
    `      if (E.isLeft(page)) {
        yield page;
        return;
      }
`,
    `      if (E.isLeft(page)) continue;
`,
  ),
  fault(
    'makes a fingerprint of the last event alone',
    0,
    'event-store/src/fingerprint.ts',
    'const place = [before.hash, position,',
    "const place = ['', position,",
  ),
  fault(
    'knows at an instant what was recorded after it',
    0,
    'event-store/src/known-at.ts',
    '(positions[firstAfter(knownAt.instant)] ?? Infinity) - 1',
    'positions[firstAfter(knownAt.instant)] ?? Infinity',
  ),
  fault(
    'knows at an instant what an earlier clock recorded later',
    0,
    'event-store/src/known-at.ts',
    'if ((instants[middle] ?? instant) > instant) to = middle;',
    'if ((instants[middle] ?? instant) >= instant) to = middle;',
  ),
  fault(
    'lets moments of recording run backwards',
    0,
    'event-store/src/known-at.ts',
    'const recordedAt = later(moment, event.recordedAt);',
    'const { recordedAt } = event;',
  ),
  fault(
    'appends at any revision',
    0,
    'event-store/src/memory.ts',
    'if (stored.length !== place) return',
    'if (false) return',
  ),
  fault(
    'appends though other streams have changed',
    0,
    'event-store/src/memory.ts',
    'if (revisionOf(stream) !== revision) return',
    'if (false) return',
  ),
  fault(
    'appends though a merge was recorded just now',
    0,
    'event-store/src/memory.ts',
    'for (let i = noMergingAfter; ; i += 1) {',
    'for (let i = noMergingAfter + 1; ; i += 1) {',
  ),
  fault(
    'appends in any history',
    0,
    'event-store/src/memory.ts',
    'if (position !== history.position || hash !== history.hash) return otherHistory(history.position);',
    '',
  ),
  fault(
    'stores an append again whose answer was lost',
    0,
    'event-store/src/memory.ts',
    `if (last !== undefined && events.every(({ id }, i) => there[i]?.id === id))
      return E.right(resultAt(last, false));
    if (stored.length !== place) return`,
    `if (stored.length > place) return E.right(resultAt(stored.at(-1), true));
    if (stored.length !== place) return`,
  ),
  fault(
    'says of an append whose answer was lost that it was stored now',
    0,
    'event-store/src/memory.ts',
    'return E.right(resultAt(last, false));',
    'return E.right(resultAt(last, true));',
  ),
];
