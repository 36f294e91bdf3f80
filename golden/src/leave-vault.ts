import { ClientId, clientStream, civilDate, type Instant, instant, type StreamOf } from '@pavadonis/domain';
import { encode, memoryStore, orThrow } from '@pavadonis/event-store';
import { logOf } from '@pavadonis/testing';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { linesOf, vaultFilesIn } from './folder';
import { type LeftVault, type Said, say, sealedBy } from './vault';

const now = (): Instant => instant('2026-03-02T10:00:00.000Z');
const FILE = 'arrivals';
const ROW = 'row 24-0117';
const REQUEST = 'request-2';

const clientNo = (number: number): StreamOf<'client'> => clientStream(exampleId(ClientId, number));

// of one word, at both sides of a step of padding, and the longest
const LENGTHS = ['jā', 'y'.repeat(63), 'z'.repeat(64), '👍'.repeat(500)];

/** Seals every event of a client, and writes them as lines of a log. */
const leaveLog = async (vault: Vault, file: string) => {
  const stream = clientNo(1);
  const store = memoryStore();
  const [texts, sameAs]: [Said[], LeftVault['sameAs'][number][]] = [[], []];
  const log = logOf(everyEvent.client.map((event) => ({ stream, event })));
  for (const { revision, ...recorded } of log) {
    const sealed = await sealedBy(vault, stream, recorded.event as (typeof everyEvent.client)[number]);
    texts.push(...sealed.texts);
    sameAs.push(...sealed.sameAs);
    const event = orThrow(encode(stream, { ...recorded, event: sealed.event }));
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    await orThrow(store.append(stream, expected, [event], { imported: true }));
  }
  const stored = await orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
  writeFileSync(file, gzipSync(linesOf(stored), { level: 9 }));
  return { texts, sameAs };
};

const forgetting = async (vault: Vault) => {
  const [gone, asked] = [clientNo(3), clientNo(4)];
  const [forgotten, pending] = [
    await say(vault, gone, 'goal-text', 'jā'),
    await say(vault, asked, 'goal-text', 'nē'),
  ];
  await orThrow(vault.forgetting.ask({ request: 'request-1', streams: [gone], due: now() }));
  await orThrow(vault.forgetting.carryOut('request-1'));
  await orThrow(vault.forgetting.ask({ request: REQUEST, streams: [asked], due: now() }));
  return { forgotten, pending: { ...pending, request: REQUEST } };
};

/** Writes a vault into a folder: with a log that it sealed, persons forgotten and to be forgotten, and masters that changed. */
export const leaveVault = async (folder: string): Promise<void> => {
  const files = vaultFilesIn(folder);
  const made = mkdtempSync(join(tmpdir(), 'golden-'));
  const [keys, register] = [join(made, 'keys.db'), join(made, 'register.db')];
  const [former, current] = [randomBytes(64), randomBytes(64)];
  const [formerMaster, master] = [orThrow(masterKey(former)), orThrow(masterKey(current))];

  const first = await orThrow(openVault({ keys, register, master: formerMaster, now }));
  const { texts, sameAs } = await leaveLog(first, files.log);
  const { forgotten, pending } = await forgetting(first);
  await orThrow(first.close());

  const second = await orThrow(openVault({ keys, register, master, otherMasters: [formerMaster], now }));
  await orThrow(second.masters.rewrap());
  await orThrow(second.masters.recordDestroyed(formerMaster.id, civilDate('2026-04-01')));
  for (const text of LENGTHS) texts.push(await say(second, clientNo(2), 'goal-text', text));
  const idOf = await orThrow(second.idsFromFile(FILE));
  const left: LeftVault = {
    id: second.id,
    master: current.toString('hex'),
    former: former.toString('hex'),
    texts,
    forgotten: { ...forgotten, fate: await orThrow(second.forgetting.of(forgotten.stream)) },
    pending,
    sameAs,
    row: { file: FILE, row: ROW, id: idOf(ROW) },
  };
  await orThrow(second.close());
  writeFileSync(files.vault, `${JSON.stringify(left, undefined, 1)}\n`);
  for (const [from, to] of [
    [keys, files.keys],
    [register, files.register],
  ] as const)
    writeFileSync(to, gzipSync(readFileSync(from), { level: 9 }));
  rmSync(made, { recursive: true });
};
