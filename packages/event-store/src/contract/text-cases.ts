import type { Instant } from '@pavadonis/domain';
import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { NewEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { openFollower } from './follower';
import { event, idsOf, stream } from './sample';

const texts = [
  // white space, order of keys and the way numbers are written are the writer's
  ' {"b" : 1.0,\n\t"a":1e2, "a":0.10 }',
  JSON.stringify('āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ'),
  // a letter and its accent, which no one may join
  JSON.stringify('a\u0304c\u030c'),
  JSON.stringify('دعم · підтримка · ድጋፍ · 👩🏽‍🍼'),
  JSON.stringify('\ufeff\u2028\u2029\u200f\uffff\u007f'),
  // as escapes, in the JSON way, both are allowed
  JSON.stringify('\u0000 \ud800'),
  String.raw`"\u00e9 \/ \\ \" \b"`,
  "'; DROP TABLE events; --",
  '',
];

// in no order, long past and far ahead, with and without milliseconds
const instants = [
  '2018-07-01T12:00:00.001Z',
  '2018-07-01T12:00:00.000Z',
  '2024-02-29T23:59:59.999Z',
  '1969-12-31T23:59:59.999Z',
  '1900-01-01T00:00:00.000Z',
  '2038-01-19T03:14:08.120Z',
  '9999-12-31T23:59:59.990Z',
] as readonly string[] as readonly Instant[];

const keeps = (name: string, batch: readonly NewEvent[]): ContractCase => ({
  name,
  holds: async (store, maxSilentReads) => {
    await orThrow(store.append(stream(1), 'no_stream', batch, { imported: true }));
    const whole = ({ id, type, recordedAt, data, metadata }: NewEvent) => ({
      id,
      type,
      recordedAt,
      data,
      metadata,
    });
    const range = { after: 0, limit: batch.length };
    same((await orThrow(store.readStream(stream(1), {}))).map(whole), batch);
    same((await orThrow(store.readAll(range))).map(whole), batch);
    same((await openFollower(store, maxSilentReads, { after: 0 }).events(batch.length)).map(whole), batch);
    same(
      (await orThrow(store.scan(range))).map(({ data }) => data),
      batch.map(({ data }) => data),
    );
  },
});

const refuses = (
  name: string,
  argument: string,
  ...batches: readonly (readonly NewEvent[])[]
): ContractCase => ({
  name,
  holds: async (store) => {
    for (const batch of batches) {
      const refused = await orThrow(TE.swap(store.append(stream(1), 'no_stream', batch)));
      same({ ...refused, rule: '' }, { _tag: 'InvalidArgument', argument, rule: '' });
    }
    same(await orThrow(store.readAll({ after: 0, limit: 10 })), []);
  },
});

/** That texts come back to the byte, and what no store takes. */
export const textCases: readonly ContractCase[] = [
  keeps(
    'data and metadata come back to the byte in any script',
    texts.flatMap((text, i) => [event(2 * i, { data: text }), event(2 * i + 1, { metadata: text })]),
  ),
  keeps(
    'types come back to the byte in any script',
    ['ContactRecorded', 'Saņēma pabalstu', 'a\u0304 ā', 'підтримка', '👩🏽‍🍼', 'x'.repeat(200)].map((type, i) =>
      event(i, { type }),
    ),
  ),
  keeps(
    'the instant of recording comes back to the millisecond, whatever day it is',
    instants.map((recordedAt, i) => event(i, { recordedAt })),
  ),
  refuses('an empty batch is refused', 'events', []),
  refuses(
    'an id that is no UUID in lower case is refused',
    'id',
    [event(1, { id: '' })],
    [event(1), event(2, { id: event(2).id.toUpperCase() })],
    [event(1, { id: ` ${event(1).id}` })],
  ),
  refuses(
    'data with U+0000 is refused',
    'data',
    [event(1), event(2, { data: '"a\0b"' })],
    [event(1, { data: '\0' })],
  ),
  refuses('a type with U+0000 is refused', 'type', [event(1, { type: 'Contact\0Recorded' })]),
  refuses(
    'metadata with half a surrogate pair is refused',
    'metadata',
    [event(1, { metadata: '"\ud83d"' })],
    [event(1), event(2, { metadata: '"\udc00\ud83d"' })],
  ),
  {
    name: 'an expected revision that is no whole number from 0 on is refused',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
      for (const expected of [-1, -0.5, 0.5, NaN, Infinity, 2 ** 53])
        same(await orThrow(TE.swap(store.append(stream(1), expected, [event(2)]))), {
          _tag: 'InvalidArgument',
          argument: 'expected',
          rule: 'a whole number from 0 on',
        });
      same(idsOf(await orThrow(store.readStream(stream(1), {}))), [event(1).id]);
    },
  },
];
