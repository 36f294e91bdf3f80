import type { NewEvent } from '../port';
import { answer, refusal, same, type ContractCase } from './case';
import { event, events, idsOf, stream } from './sample';

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

const keeps = (name: string, batch: readonly NewEvent[]): ContractCase => ({
  name,
  holds: async (store) => {
    await answer(store.append(stream(1), 'no_stream', batch));
    const whole = ({ id, type, recordedAt, data, metadata }: NewEvent) => ({
      id,
      type,
      recordedAt,
      data,
      metadata,
    });
    const range = { after: 0, limit: batch.length };
    same((await answer(store.readStream(stream(1), {}))).map(whole), batch);
    same((await answer(store.readAll(range))).map(whole), batch);
    same(
      (await answer(store.scan(range))).map(({ data }) => data),
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
      const refused = await refusal(store.append(stream(1), 'no_stream', batch));
      same({ ...refused, rule: '' }, { _tag: 'InvalidArgument', argument, rule: '' });
    }
    same(await answer(store.readAll({ after: 0, limit: 10 })), []);
  },
});

/** That texts come back to the byte, and what no store takes. */
export const textCases: readonly ContractCase[] = [
  keeps(
    'data and metadata come back to the byte in any script',
    texts.flatMap((text, i) => [event(2 * i, { data: text }), event(2 * i + 1, { metadata: text })]),
  ),
  keeps('the largest append comes back to the byte', [
    event(1, { data: JSON.stringify('ž'.repeat(200_000)), metadata: JSON.stringify('x'.repeat(99_996)) }),
    event(2, { data: JSON.stringify('💬'.repeat(124_998)), metadata: '""' }),
  ]),
  keeps('a thousand events of one batch keep their order', events(0, 1000)),
  refuses('an empty batch is refused', 'events', []),
  refuses(
    'an id that is no UUID in lower case is refused',
    'id',
    [event(1, { id: '' })],
    [event(1), event(2, { id: event(2).id.toUpperCase() })],
    [event(1, { id: ` ${event(1).id}` })],
  ),
  refuses('a text with U+0000 is refused', 'data', [event(1), event(2, { data: '"a\0b"' })]),
  refuses('half a surrogate pair is refused', 'metadata', [event(1, { metadata: '"\ud83d"' })]),
  {
    name: 'an expected revision that is no whole number from 0 on is refused',
    holds: async (store) => {
      await answer(store.append(stream(1), 'no_stream', [event(1)]));
      for (const expected of [-1, -0.5, 0.5, NaN, Infinity])
        same(await refusal(store.append(stream(1), expected, [event(2)])), {
          _tag: 'InvalidArgument',
          argument: 'expected',
          rule: 'a whole number from 0 on',
        });
      same(idsOf(await answer(store.readStream(stream(1), {}))), [event(1).id]);
    },
  },
];
