import { describe, expect, it } from '@jest/globals';
import { findingKinds, reminderKinds } from '@pavadonis/projection-findings';
import { join } from 'node:path';
import { textsUnder } from '../../domain/test/support/sources';

const namedIn = (folder: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(
    textsUnder(join(__dirname, folder), '.test.ts').flatMap((text) =>
      [...text.matchAll(pattern)].map(([, name]) => name ?? ''),
    ),
  );

describe('every kind is tested', () => {
  it.each(Object.keys(findingKinds))('by a planted breach that gives exactly its finding: %s', (tag) => {
    expect(namedIn('findings', /'(\w+)'/g)).toContain(tag);
  });

  it.each(Object.keys(reminderKinds))('by a reminder on its day: %s', (tag) => {
    expect(namedIn('reminders', /'(\w+)'/g)).toContain(tag);
  });
});
