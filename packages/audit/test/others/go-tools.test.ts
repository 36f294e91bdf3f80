import { afterAll, describe, expect, it } from '@jest/globals';
import { leafOf } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsIn, keys, openLog, record, storeOf } from '../support/logs';
import { at } from '../support/trees';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// where Debian's golang-golang-x-mod-dev puts it
const GO_PACKAGES = '/usr/share/gocode';
const hasGo =
  existsSync(join(GO_PACKAGES, 'src/golang.org/x/mod/sumdb/tlog')) &&
  spawnSync('go', ['version']).status === 0;
const itWithGo = (name: string, test: () => Promise<void>): void => {
  if (hasGo) it(name, test);
  else it.skip(`SKIPPED, for want of golang-go and golang-golang-x-mod-dev: ${name}`, () => undefined);
};

const verifiedByGo = (folder: string): string => {
  const { stdout, stderr } = spawnSync('go', ['run', join(__dirname, 'verify.go'), folder], {
    encoding: 'utf8',
    env: {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: GO_PACKAGES,
      GOPROXY: 'off',
      GOCACHE: join(folder, 'cache'),
    },
  });
  return stdout + stderr;
};

/** A sealed log with its proofs, as files that a program of others reads. */
const sealedFiles = async (former: number, size: number, index: number) => {
  const folder = newName();
  mkdirSync(folder);
  const store = await storeOf(former);
  const log = await orThrow(openLog({ store, folder: join(folder, 'log') }));
  const put = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  put('vkey', `${keys.verifier}\n`);
  put('signer', keys.signer);
  put('former', (await orThrow(log.seal())).text);
  await record(store, former, size);
  await orThrow(log.seal());
  const event = at(await eventsIn(store), index);
  put('leaf', leafOf(event));
  put('inclusion', await orThrow(log.proveInclusion(event)));
  put('consistency', await orThrow(log.proveConsistency(former)));
  await orThrow(log.close());
  return { folder, put };
};

describe('Go’s tools for transparency logs', () => {
  itWithGo('verify seals, proofs and tiles, and make the same proofs of the tiles', async () => {
    const { folder } = await sealedFiles(700, 1500, 432);
    expect(verifiedByGo(folder).split('\n')).toEqual([
      'seal 1500',
      'inclusion 432',
      'consistency 700',
      expect.stringMatching(/^tiles \d+ \d+$/),
      '',
    ]);
  });

  itWithGo('refuse another event, and a seal or a tile that was changed', async () => {
    const { folder, put } = await sealedFiles(300, 700, 5);
    const leaf = readFileSync(join(folder, 'leaf'));
    put('leaf', `${leaf.toString('latin1')} `);
    expect(verifiedByGo(folder)).toContain('seal 700\nrefused:');
    put('leaf', leaf);
    const tile = readFileSync(join(folder, 'log/tile/0/000'));
    put('log/tile/0/000', Buffer.alloc(tile.length));
    expect(verifiedByGo(folder)).toContain('consistency 300\nrefused:');
    put('log/tile/0/000', tile);
    const seal = readFileSync(join(folder, 'log/checkpoint'), 'utf8');
    put('log/checkpoint', seal.replace('\n700\n', '\n701\n'));
    expect(verifiedByGo(folder)).toMatch(/^refused:/);
  });
});
