import { afterAll, describe, expect, it } from '@jest/globals';
import { importArchive } from '@pavadonis/audit';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainJson } from '../../src/archive/plain-json';
import { exported } from '../support/archives';
import { eventNo, eventsIn, streamNo } from '../support/logs';
import { anyJson, anyText } from '../support/texts';

const { newName, removeAll } = scratch();
afterAll(removeAll);

interface Texts {
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Takes events of these texts out of a store and into another one. Returns the archive's lines. */
const carried = async (all: readonly Texts[]): Promise<readonly string[]> => {
  const store = memoryStore();
  const events = all.map((texts, number) => ({ ...eventNo(number), ...texts }));
  await orThrow(store.append(streamNo(0), 'no_stream', events));
  const [folder, into] = [newName(), memoryStore()];
  const head = await exported({ store, folder });
  expect(await orThrow(importArchive({ folder, store: into }))).toEqual(head);
  expect(await eventsIn(into)).toEqual(await eventsIn(store));
  return readFileSync(join(folder, 'data/events-000001.ndjson'), 'utf8').split('\n').slice(0, -1);
};

const PLAIN = [
  '{"type":"ClaimPaid","v":1,"cents":-1250}',
  String.raw`{"a":"\"\\\n\r\t āčē 👩🏽‍🍼"}`,
  '{"__proto__":{"a":1},"constructor":2,"toString":[]}',
  '[0,-1,9007199254740991,-9007199254740991,true,false,null,"",[],{}]',
  '{"b":1,"a":2,"1a":3,"":4,"-1":5,"1.5":6}',
  '"x"',
  'null',
];

const ODD = [
  '',
  'no JSON',
  '\ufeff{}',
  '{"a":1e3}',
  '{"a":1.0}',
  '{"a":1.5}',
  '{"a":-0}',
  '{"a":9007199254740992}',
  '{"a":12345678901234567890}',
  '{"a":1,"a":1}',
  '{"__proto__":1,"__proto__":2}',
  '{"1":1}',
  '{"b":0,"0":1}',
  '{"00":1}',
  '{"a": 1}',
  '{"a":1}\n',
  String.raw`{"a":"\u0041"}`,
  String.raw`{"a":"\/"}`,
  String.raw`{"a":"\ud800"}`,
  String.raw`{"\udfff":1}`,
  String.raw`{"a":"\u0000"}`,
  String.raw`{"a":"\b"}`,
  '{"a":"\u007f"}',
  '{"a":"\u2028"}',
  '{"a":1',
  `${'['.repeat(200)}${']'.repeat(200)} `,
];

const texts = fc.record({
  type: anyText,
  data: fc.oneof(anyJson, anyText),
  metadata: fc.oneof(anyJson, anyText),
});

describe('every text comes back to the byte', () => {
  it(
    'whatever it is',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 20 }), async (all) => {
          await carried(all);
        }),
        { numRuns: 60 },
      ),
    60_000,
  );

  it.each(PLAIN)('as data, where any writer writes the same bytes: %j', async (data) => {
    const [line = ''] = await carried([{ type: 'ClaimPaid', data, metadata: '{}' }]);
    expect(line.endsWith(`,"data":${data}}`)).toBe(true);
  });

  it.each(ODD)('as base64, where another writer might write others: %j', async (data) => {
    const [line = ''] = await carried([{ type: 'ClaimPaid', data, metadata: '{}' }]);
    expect(line.endsWith(`,"data_base64":"${Buffer.from(data).toString('base64')}"}`)).toBe(true);
  });

  it.each(['\u0001', 'a\nb', '\u0085', '\uffff', '\u2029', '\u{10ffff}'])(
    'as base64, where CloudEvents takes no such text for metadata: %j',
    async (metadata) => {
      const [line = '{}'] = await carried([{ type: 'ClaimPaid', data: '{}', metadata }]);
      expect(JSON.parse(line)).toMatchObject({
        metadatabase64: Buffer.from(metadata).toString('base64'),
      });
    },
  );

  it('however long it is', async () => {
    const data = `{"a":"${'ā'.repeat(490_000)}"}`;
    await carried([{ type: 'ClaimPaid', data, metadata: '"'.repeat(19_000) }]);
  });
});

describe('plain JSON', () => {
  it('is none where it is nested beyond the stack', () => {
    expect(plainJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
  });
});
