import { describe, expect, it } from '@jest/globals';
import { textsUnder } from '@pavadonis/fixtures/sources';
import { findingKinds, reminderKinds } from '@pavadonis/projection-findings';
import { join } from 'node:path';

const namedIn = (pattern: RegExp, ...folders: readonly string[]): ReadonlySet<string> =>
  new Set(
    folders
      .flatMap((folder) => textsUnder(join(__dirname, folder), '.test.ts'))
      .flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')),
  );

describe('every kind is named in a test', () => {
  it.each(Object.keys(findingKinds))('of findings: %s', (tag) => {
    expect(namedIn(/'(\w+)'/g, 'checks', 'reports', 'persons', 'corrections')).toContain(tag);
  });

  it.each(Object.keys(reminderKinds))('of reminders: %s', (tag) => {
    expect(namedIn(/'(\w+)'/g, 'reminders')).toContain(tag);
  });
});
