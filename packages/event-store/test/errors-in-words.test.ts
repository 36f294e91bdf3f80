import { describe, expect, it } from '@jest/globals';
import {
  type AppendError,
  appendTooLarge,
  eventIdTaken,
  invalidArgument,
  memoryStore,
  storeClosed,
  storeErrorText,
  storeUnavailable,
  type StoreUnavailable,
  type StoredEvent,
  wrongExpectedRevision,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

const stream = 'client-018f6b2e-0000-7000-8000-000000000001' as StoredEvent['stream'];
const id = '018f6b2e-0000-7000-8000-000000001001';

const reasons: Readonly<Record<StoreUnavailable['reason'], null>> = {
  busy: null,
  disk_full: null,
  read_only: null,
  corrupt: null,
  unreachable: null,
  access_denied: null,
  other: null,
};

const errors: readonly AppendError[] = [
  invalidArgument('events', 'at least one event'),
  invalidArgument('id', 'a UUID in lower case'),
  invalidArgument('data', 'a text without U+0000 and without half a surrogate pair'),
  invalidArgument('after', 'a whole number from 0 on'),
  invalidArgument('limit', 'a whole number from 1 on'),
  appendTooLarge(1_000_001, 1_000_000),
  wrongExpectedRevision(stream, 3, 4),
  eventIdTaken(id),
  storeClosed,
  ...(Object.keys(reasons) as StoreUnavailable['reason'][]).map((reason) =>
    storeUnavailable(reason, 'E_CODE'),
  ),
];

describe('an error of a store in words', () => {
  it('says in two languages what happened and what to do', () => {
    for (const { lv, en } of errors.map(storeErrorText)) {
      expect(lv).toMatch(/^\p{Lu}.*[.;:] .*[.)]$/u);
      expect(en).toMatch(/^[A-Z].*[.,:;] .*[.)]$/);
      expect(lv).toMatch(/[āčēģīķļņšūž]/);
      expect(en).not.toMatch(/[āčēģīķļņšūž]/);
    }
  });

  it('is another one for each error', () => {
    expect(new Set(errors.map((error) => storeErrorText(error).lv)).size).toBe(errors.length);
    expect(new Set(errors.map((error) => storeErrorText(error).en)).size).toBe(errors.length);
  });

  it('names what the reader has to look for', () => {
    const named = [
      [appendTooLarge(1_000_001, 1_000_000), '1000001'],
      [wrongExpectedRevision(stream, 3, 4), stream],
      [eventIdTaken(id), id],
      [storeUnavailable('unreachable', 'ECONNREFUSED'), '(ECONNREFUSED)'],
      [invalidArgument('limit', 'a whole number from 1 on'), 'limit'],
    ] as const;
    for (const [error, name] of named) {
      expect(storeErrorText(error).lv).toContain(name);
      expect(storeErrorText(error).en).toContain(name);
    }
  });

  it('repeats nothing that an event holds', async () => {
    const store = memoryStore();
    const event = {
      id,
      type: 'ContactRecorded',
      recordedAt: '2018-07-01T12:00:00.000Z' as StoredEvent['recordedAt'],
      data: '{"note":"Jānis Bērziņš"}',
      metadata: '{"by":"Jānis Bērziņš"}',
    };
    const refused = [
      await store.append(stream, 'no_stream', [{ ...event, data: `${event.data}\0` }])(),
      await store.append(stream, 'no_stream', [{ ...event, data: event.data.repeat(100_000) }])(),
      await store.append(stream, 'no_stream', [event, event])(),
      await store.append(stream, 7, [event])(),
    ].filter(E.isLeft);
    expect(refused).toHaveLength(4);
    for (const { left } of refused)
      expect(JSON.stringify([left, storeErrorText(left)])).not.toContain('Bērziņš');
  });
});
