import { describe, expect, it } from '@jest/globals';
import { type EventStoreDbOpenError, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import * as TE from 'fp-ts/TaskEither';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const opening = (connectionString: string): Promise<EventStoreDbOpenError> =>
  orThrow(TE.swap(eventStoreDbStore({ connectionString })));

const PASSWORD = 'Ļoti-slepena1';

const wrong: readonly (readonly [string, EventStoreDbOpenError])[] = [
  ['', { _tag: 'UnknownScheme', scheme: '' }],
  [`admin:${PASSWORD}@host:2113`, { _tag: 'UnknownScheme', scheme: '' }],
  [`postgres://admin:${PASSWORD}@host:2113`, { _tag: 'UnknownScheme', scheme: 'postgres' }],
  [`kurrentdb://admin:${PASSWORD}@host`, { _tag: 'UnknownScheme', scheme: 'kurrentdb' }],
  ['esdb://', { _tag: 'InvalidConnectionString', expected: 'host:port' }],
  ['esdb://host:port', { _tag: 'InvalidConnectionString', expected: 'host:port' }],
  ['esdb://host:1:2', { _tag: 'InvalidConnectionString', expected: 'host:port' }],
  [`esdb://admin:${PASSWORD}`, { _tag: 'InvalidConnectionString', expected: 'host:port' }],
  [`esdb://admin:${PASSWORD}@`, { _tag: 'InvalidConnectionString', expected: 'host:port' }],
  [`${PASSWORD}://host`, { _tag: 'UnknownScheme', scheme: '' }],
  ['slepena://host', { _tag: 'UnknownScheme', scheme: '' }],
  [`esdb://admin:a@${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://admin:a@b?${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://admin:a?${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://admin:a/${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://host?${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: '?key=value' }],
  [`esdb://admin:a:${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  ['esdb://admin:@host', { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://:${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: 'user:password@' }],
  [`esdb://admin:%${PASSWORD}@host`, { _tag: 'InvalidConnectionString', expected: '% as %25' }],
  [`esdb://admin:${PASSWORD}@host?tls=no`, { _tag: 'InvalidConnectionString', expected: 'true or false' }],
  [`esdb://admin:${PASSWORD}@host?tls`, { _tag: 'InvalidConnectionString', expected: '?key=value' }],
  [
    `esdb://admin:${PASSWORD}@host?tlsVerifyCert=false`,
    { _tag: 'UnsupportedOption', option: 'tlsVerifyCert' },
  ],
  [
    `esdb://admin:${PASSWORD}@host?tls=true&throwOnAppendFailure=false`,
    { _tag: 'UnsupportedOption', option: 'throwOnAppendFailure' },
  ],
  [`esdb://admin:${PASSWORD}@host?timeout=5`, { _tag: 'UnsupportedOption', option: 'timeout' }],
  [`esdb://admin:${PASSWORD}@host?tlsCAFile=/no/such/file`, { _tag: 'UnusableCertificate' }],
];

describe('a connection string', () => {
  it.each(wrong)('%s is refused', async (connectionString, error) => {
    expect(await opening(connectionString)).toEqual(error);
  });

  it('is refused if it is longer than any real one, and is not read at all', async () => {
    const expected = 'at most 4096 characters';
    expect(await opening(`esdb://host${'/'.repeat(40_000)}?x`)).toEqual({
      _tag: 'InvalidConnectionString',
      expected,
    });
  });

  it('is refused with a key that is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-store-eventstoredb-'));
    const file = join(folder, 'user.key');
    writeFileSync(file, 'no key');
    try {
      const name = encodeURIComponent(file);
      const error = await opening(`esdb://host?userKeyFile=${name}&userCertFile=${name}`);
      expect(error).toEqual({ _tag: 'UnusableCertificate' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(wrong)('%s is refused without its password, and nothing is printed', async (connectionString) => {
    const error = await opening(connectionString);
    expect(JSON.stringify(error)).not.toContain('slepena');
  });
});
