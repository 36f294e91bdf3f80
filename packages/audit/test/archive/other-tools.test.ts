import { afterAll, describe, expect, it } from '@jest/globals';
import { ClientId, clientStream } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { PYTHON } from '@pavadonis/fixtures/python';
import { scratch } from '@pavadonis/fixtures/scratch';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported, variedStore } from '../support/archives';
import { eventNo, sealedOnce, streamNo } from '../support/logs';
import { anyJson, anyText } from '../support/texts';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const run = (cwd: string, tool: string, ...args: readonly string[]) =>
  spawnSync(tool, args, { cwd, encoding: 'utf8' });

const python = PYTHON ?? 'python3';

/** A test with a tool of the system; skipped, by name, where there is none. */
const itWith = (tool: string, name: string, test: () => Promise<void>): void => {
  if (run('.', tool, '--version').status === 0) it(name, test, 60_000);
  else it.skip(`SKIPPED, for want of ${tool}: ${name}`, () => undefined);
};

const UNITS = 1000;

/** A store with odd texts, and an event of so many units that no `tile/entries` would hold it. */
const storeWithUnits = async (): Promise<EventStore> => {
  const store = await variedStore(500);
  const units = Array.from({ length: UNITS }, (_, i) => ({
    client: exampleId(ClientId, i),
    month: '2024-07',
    cents: 12_345 + i,
    note: 'Rīga "\\\n',
  }));
  const data = JSON.stringify({ type: 'CostRecorded', v: 1, units });
  expect(Buffer.byteLength(data)).toBeGreaterThan(65_535);
  const odd = ['{"a": 1e3}', '', String.raw`{"a":"\ud800"}`, '{"ā":"👍","z":-1}'];
  const events = [data, ...odd].map((each, i) => ({
    ...eventNo(10_000 + i),
    data: each,
    metadata: '{"by":\n1}',
  }));
  await orThrow(store.append(clientStream(exampleId(ClientId, 5000)), 'no_stream', events));
  return store;
};

/** A store with JSON of all forms, and texts that hold any sign. */
const storeOfAnyTexts = async (): Promise<EventStore> => {
  const texts = fc.sample(fc.record({ data: anyJson, metadata: fc.oneof(anyJson, anyText) }), 2000);
  const store = memoryStore();
  const events = texts.map((each, i) => ({ ...eventNo(i), ...each }));
  await orThrow(store.append(streamNo(0), 'no_stream', events));
  return store;
};

describe('a bag, with tools that are not ours', () => {
  itWith('sha512sum', 'is whole for sha512sum -c, and is not once a byte was added', async () => {
    const [log, folder] = [newName(), newName()];
    const store = await storeWithUnits();
    await sealedOnce({ store, folder: log });
    await exported({ store, folder, log, words: '# Vārdi', schemas: { 'CostRecorded.v1.json': '{}' } });
    for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      expect(run(folder, 'sha512sum', '--strict', '--quiet', '-c', manifest)).toMatchObject({
        status: 0,
        stdout: '',
        stderr: '',
      });
    appendFileSync(join(folder, 'data/words.md'), '.');
    const checked = run(folder, 'sha512sum', '--quiet', '-c', 'manifest-sha512.txt');
    expect(checked).toMatchObject({ status: 1, stdout: expect.stringMatching(/^data\/words\.md: /) });
  });

  itWith(python, 'has the same root, computed from the bag alone', async () => {
    const folder = newName();
    const { size, root } = await exported({ store: await storeWithUnits(), folder });
    const { stdout, stderr } = run('.', python, join(__dirname, 'root.py'), folder);
    expect([stdout, stderr]).toEqual([`${String(size)} ${root.toString('hex')}\n`, '']);
    const anything = newName();
    const head = await exported({ store: await storeOfAnyTexts(), folder: anything });
    const of = run('.', python, join(__dirname, 'root.py'), anything);
    expect(of.stdout).toBe(`${String(head.size)} ${head.root.toString('hex')}\n`);
    const lines = readFileSync(join(folder, 'data/events-000001.ndjson'), 'utf8');
    expect(lines).toContain('"data":{"type":"CostRecorded"');
    expect(lines).toContain('"data_base64"');
    expect(lines).toContain('"metadatabase64"');
  });
});
