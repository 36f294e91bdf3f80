import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { exportArchive, newKey, openSealedLog } from '@pavadonis/audit';
import { askNumber, auditReport, auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import { openCasework, type TextVault } from '@pavadonis/casework';
import { civilDate } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { withVault } from '@pavadonis/fixtures/vaults';
import { scratch } from '@pavadonis/fixtures/scratch';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { activeClients, caseload, type CaseloadView } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { registerAll } from '../support/register';
import { WORD, wordyEvents } from '../support/wordy';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const models = { caseload, planStatus, fundingSplit, participation, findings };
const origin = 'sif.example/pavadonis';
const asOf = civilDate('2026-12-31');

/** All files whose path begins with another one, in folders too, without that beginning. */
const filesAt = (path: string): readonly string[] =>
  readdirSync(dirname(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.startsWith(join(dirname(path), basename(path))));

const filesWithWord = (path: string): readonly string[] =>
  filesAt(path)
    .filter((file) => holdsWord(readFileSync(file), WORD))
    .map((file) => file.slice(path.length));

/** Does work, and returns all that this process writes to its two outputs meanwhile. */
const listening = async <A>(work: () => Promise<A>): Promise<readonly [A, string]> => {
  const heard: string[] = [];
  const spies = [process.stdout, process.stderr].map((output) =>
    jest
      .spyOn(output, 'write')
      .mockImplementation((chunk) => heard.push(Buffer.from(chunk).toString('latin1')) > 0),
  );
  try {
    return [await work(), heard.join('')];
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

/** Seals, archives and reports what a store holds. */
const publish = async (store: EventStore, path: string): Promise<void> => {
  const keys = orThrow(newKey(origin, new Uint8Array(32)));
  const folder = `${path}.log`;
  const log = await orThrow(openSealedLog({ store, folder, origin, signers: [keys.signer] }));
  await orThrow(log.seal());
  await orThrow(log.close());
  await orThrow(
    exportArchive({
      store,
      folder: `${path}.archive`,
      source: 'https://sif.example',
      date: asOf,
      log: folder,
    }),
  );
  const figure = askNumber({
    name: { lv: 'klienti', en: 'clients' },
    model: caseload,
    report: (view: CaseloadView) => activeClients(view, { asOf }).length,
  });
  const sealed = { folder, origin, keys: [keys.verifier] };
  const report = await orThrow(auditReport({ store, asOf, centreDays: 30, sealed, figures: [figure] }));
  writeFileSync(`${path}.report.json`, auditReportJson(report));
  writeFileSync(`${path}.report.html`, auditReportPage(report));
};

/** Registers and publishes all; returns the outcomes, and the files that hold the word. */
const work = async (path: string, vault: TextVault | undefined) => {
  const store = await orThrow(sqliteStore({ path: `${path}.db` }));
  const readModels = { file: `${path}.rows`, models };
  const office = await orThrow(openCasework({ store, vault, readModels }));
  const [answers, heard] = await listening(async () => {
    const all = await registerAll(office, wordyEvents);
    await orThrow(office.readModels.caughtUp());
    await orThrow(store.backup(`${path}.backup`));
    await publish(store, path);
    return all;
  });
  expect(Object.values(office.readModels.status()).map(({ _tag }) => _tag)).not.toContain('Stopped');
  // with the journals as they are while the files are open
  const open = filesWithWord(path);
  await orThrow(office.readModels.close());
  await orThrow(store.close());
  return { answers, heard, files: [...new Set([...open, ...filesWithWord(path)])] };
};

const spelt = (answers: readonly unknown[]): readonly string[] => answers.map((each) => JSON.stringify(each));

describe('texts that a vault seals', () => {
  it('stand in the clear in no file, no answer and no output', async () => {
    const path = newName();
    const { answers, heard, files } = await withVault(path, (vault) => work(path, vault));
    expect(files).toEqual([]);
    expect(holdsWord(Buffer.from(heard), WORD)).toBe(false);
    expect(spelt(answers).filter((each) => each.includes('"_tag":"Left"'))).toEqual([]);
    // recorded, answered again, amended, proven and voided, except that a forgetting holds for good
    const recorded = spelt(answers).filter((each) => each.includes('"_tag":"Recorded"'));
    expect(recorded.length).toBeGreaterThan(5 * wordyEvents.length - 4);
    expect(holdsWord(Buffer.from(spelt(answers).join('')), WORD)).toBe(false);
    // what was looked at is there
    for (const name of ['.db', '.rows', '.backup', '.keys', '.log', '.archive', '.report'])
      expect(filesAt(path + name)).not.toEqual([]);
  });

  it('would be found without a vault', async () => {
    const path = newName();
    const { answers, files } = await work(path, undefined);
    expect(files).toEqual(
      expect.arrayContaining(['.backup', '.db', expect.stringMatching(/^\.archive\/data\//)]),
    );
    expect(holdsWord(Buffer.from(spelt(answers).join('')), WORD)).toBe(true);
  });
});
