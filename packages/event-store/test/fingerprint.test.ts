import { describe, expect, it } from '@jest/globals';
import type { Instant, StreamName } from '@pavadonis/domain';
import { EMPTY_LOG, fingerprintAfter, type StoredEvent } from '@pavadonis/event-store';
import fc from 'fast-check';
import { createHash } from 'node:crypto';

const anyEvent: fc.Arbitrary<StoredEvent> = fc.record({
  position: fc.nat(),
  stream: fc.string().map((name) => name as StreamName),
  revision: fc.nat(),
  id: fc.uuid(),
  type: fc.string(),
  recordedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString() as Instant),
  data: fc.string(),
  metadata: fc.string(),
});

// written anew, on the other interface of Node
const expected = (before: string, event: StoredEvent): string => {
  const { position, stream, revision, id, type, recordedAt, data, metadata } = event;
  const hash = createHash('sha256');
  hash.update(`${before} ${String(position)} ${stream} ${String(revision)} ${id} ${recordedAt}`);
  hash.update(` ${String(type.length)} ${String(data.length)}\n`);
  for (const text of [type, data, metadata]) hash.update(text);
  return hash.digest('hex');
};

describe('the fingerprint of a log', () => {
  it('is a SHA-256 of the one before and of all that is stored of an event', () =>
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), (log) => {
        let hash = '0'.repeat(64);
        let fingerprint = EMPTY_LOG;
        for (const event of log) {
          hash = expected(hash, event);
          fingerprint = fingerprintAfter(fingerprint, event);
          expect(fingerprint).toEqual({ position: event.position, hash });
        }
      }),
    ));

  it.each([0, 49_999, 50_000, 500_000])('is the same hash of long texts: %d letters each', (length) => {
    const texts = { data: 'ž'.repeat(length), metadata: '💬'.repeat(length / 2) };
    fc.assert(
      fc.property(anyEvent, (one) => {
        const event = { ...one, ...texts };
        expect(fingerprintAfter(EMPTY_LOG, event).hash).toBe(expected(EMPTY_LOG.hash, event));
      }),
      { numRuns: 5 },
    );
  });

  it('is another where any part of an event is another', () =>
    fc.assert(
      fc.property(anyEvent, anyEvent, (one, other) => {
        for (const part of Object.keys(one) as (keyof StoredEvent)[]) {
          const changed = { ...one, [part]: other[part] };
          const same = one[part] === other[part];
          expect(fingerprintAfter(EMPTY_LOG, changed).hash === fingerprintAfter(EMPTY_LOG, one).hash).toBe(
            same,
          );
        }
      }),
    ));

  it('tells where one text ends and the next begins', () => {
    const event = {
      position: 1,
      stream: 'client-1' as StreamName,
      revision: 0,
      id: 'x',
      recordedAt: 'now' as Instant,
    };
    const hashes = [
      ['ab', 'c', 'd'],
      ['a', 'bc', 'd'],
      ['ab', '', 'cd'],
    ].map(
      ([type = '', data = '', metadata = '']) =>
        fingerprintAfter(EMPTY_LOG, { ...event, type, data, metadata }).hash,
    );
    expect(new Set(hashes).size).toBe(3);
  });
});
