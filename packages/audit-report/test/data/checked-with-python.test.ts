import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportArchive, newKey } from '@pavadonis/audit';
import { auditReportJson } from '@pavadonis/audit-report';
import { civilDate } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { PYTHON } from '@pavadonis/fixtures/python';
import { scratch } from '@pavadonis/fixtures/scratch';
import { late } from '@pavadonis/testing';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keys, origin, reportOf, sealedIn, storeOf } from '../support/given';
import { active, activeShare, moreClients, story } from '../support/story';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PROGRAM = resolve(__dirname, '../../check_report.py');
const python = (...args: readonly string[]) => spawnSync(PYTHON ?? 'python3', args, { encoding: 'utf8' });

/** A test with Python; skipped, by name, where there is none. */
const itWithPython = (name: string, test: () => void): void => {
  if (PYTHON !== undefined) it(name, test, 60_000);
  else it.skip(`SKIPPED, for want of python3: ${name}`, () => undefined);
};

const MORE = 25;
let json: string;
let archive: string;

beforeAll(async () => {
  const store = await storeOf(story, late('2024-09-03', moreClients(MORE)));
  const [log, folder] = [newName(), newName()];
  const sealed = await sealedIn(log, store);
  json = auditReportJson(await reportOf({ store, sealed, figures: [active, activeShare] }));
  const date = civilDate('2025-01-31');
  await orThrow(exportArchive({ store, folder, log, source: 'https://sif.example/pavadonis', date }));
  archive = folder;
});

const checked = (
  report: string,
  { verifier = keys.verifier, folder = archive } = {},
): readonly [status: number | null, said: string] => {
  const path = newName();
  writeFileSync(path, report);
  const { status, stdout, stderr } = python(PROGRAM, path, verifier, folder);
  return [status, stdout + stderr];
};

describe('the program that checks a report, with Python alone', () => {
  itWithPython('finds that seal, proofs, sums and archive hold', () => {
    const [status, said] = checked(json);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^ok {3}seal: signed, over \d+ events$/),
      expect.stringMatching(/^ok {3}proofs: [1-9]\d+ events$/),
      expect.stringMatching(/^ok {3}figure: clients at the end of the day: \d+$/),
      expect.stringMatching(/^ok {3}figure: .*: \d+$/),
      expect.stringMatching(/^ok {3}figure: .*: \d+$/),
      expect.stringMatching(/^ok {3}archive: \d+ events$/),
      '',
    ]);
    expect(status).toBe(0);
  });

  itWithPython('refuses a seal that was changed, and one that another key signed', () => {
    const changed = checked(json.replace(/(sif\.example\/pavadonis\\n)\d+/, '$11'));
    expect(changed).toEqual([1, expect.stringContaining('FAIL seal: the seal is not signed')]);
    const other = checked(json, { verifier: orThrow(newKey(origin)).verifier });
    expect(other).toEqual([1, expect.stringContaining('FAIL seal: the seal is not signed')]);
    const none = checked(json, { verifier: 'sif.example/pavadonis' });
    expect(none).toEqual([1, expect.stringContaining('FAIL seal: the verifier is none')]);
  });

  itWithPython('names an event whose hash or proof was changed, or whose proof is gone', () => {
    const report = JSON.parse(json) as {
      readonly events: readonly {
        readonly position: number;
        readonly proof?: string;
        readonly hash: string;
      }[];
    };
    const place = report.events.findIndex(({ proof }) => proof !== undefined);
    const [event, other] = [report.events[place], report.events[place + 1]];
    const withEvent = (to: object): string =>
      JSON.stringify({ ...report, events: report.events.with(place, { ...event, ...to } as never) });
    const named = `1 not proven: #${String(event?.position)}\n`;
    for (const to of [{ hash: other?.hash }, { proof: other?.proof }, { proof: undefined }])
      expect(checked(withEvent(to))).toEqual([1, expect.stringContaining(named)]);
    expect(checked(withEvent({ hash: other?.hash }))[1]).toContain('1 others there');
  });

  itWithPython('says of a figure that is no sum of its rows that it is none', () => {
    expect(checked(json.replace(/"answer": \d+/, '"answer": 99'))[1]).toContain(': 99, no sum of its rows');
  });

  itWithPython('names the events that are others in the archive', () => {
    const folder = newName();
    cpSync(archive, folder, { recursive: true });
    for (const name of readdirSync(join(folder, 'data')).filter((each) => each.endsWith('.ndjson'))) {
      const path = join(folder, 'data', name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"revision":1', '"revision":9'));
    }
    expect(checked(json, { folder })).toEqual([
      1,
      expect.stringMatching(/FAIL archive: \d+ events, \d+ others there: #2, #4, /),
    ]);
  });
});
