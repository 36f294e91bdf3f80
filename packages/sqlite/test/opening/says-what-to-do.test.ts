import { describe, expect, it } from '@jest/globals';
import { openErrorText, type SqliteOpenError } from '@pavadonis/sqlite';
import { openingFails } from '../support/notes';

const path = '/data/history.db';

const errors: readonly SqliteOpenError[] = [
  { _tag: 'MissingFolder', path },
  { _tag: 'MissingFile', path },
  { _tag: 'ReadOnly', path },
  { _tag: 'NotADatabase', path },
  { _tag: 'ForeignDatabase', path },
  { _tag: 'NewerVersion', path, version: 3, supported: 1 },
  { _tag: 'OlderVersion', path, version: 1, supported: 3 },
  { _tag: 'Damaged', path, faults: ['missing or altered: table notes'] },
  { _tag: 'CannotOpen', path, reason: 'busy', cause: 'SQLITE_BUSY' },
  { _tag: 'CannotOpen', path, reason: 'disk_full', cause: 'SQLITE_FULL' },
  { _tag: 'CannotOpen', path, reason: 'corrupt', cause: 'SQLITE_CORRUPT' },
  { _tag: 'CannotOpen', path, reason: 'other', cause: 'EIO' },
];

describe('a file that does not open', () => {
  it.each(errors)('names the file and a way out in both languages: $_tag $reason', (error) => {
    const { lv, en } = openErrorText(error);
    expect(lv).toContain(path);
    expect(en).toContain(path);
    expect(lv).toMatch(
      /(norādiet|mēģiniet|Pārbaudiet|Atjauniniet|atbrīvojiet|atjaunojiet|Atjaunojiet|Norādiet|Atveriet)/,
    );
    expect(en).toMatch(
      /(name another|Name another|try again|Check|Update|make room|restore|Restore|Open it)/,
    );
  });

  it('says of a newer file which layout it has and which one is known', () => {
    const { lv, en } = openErrorText({ _tag: 'NewerVersion', path, version: 3, supported: 1 });
    expect(lv).toMatch(/3.*1/);
    expect(en).toMatch(/3.*1/);
  });

  it('says of an older file which layout it has and which one is read', () => {
    const { lv, en } = openErrorText({ _tag: 'OlderVersion', path, version: 1, supported: 3 });
    expect(lv).toMatch(/1.*3/);
    expect(en).toMatch(/1.*3/);
  });

  it('says of a damaged file what was found', () => {
    const { lv, en } = openErrorText({ _tag: 'Damaged', path, faults: ['one', 'two'] });
    expect([lv, en].every((text) => text.includes('one; two'))).toBe(true);
  });

  it('tells a missing driver from a bad file', async () => {
    const error = await openingFails({
      path: `${__filename}.db`,
      open: () => {
        throw new Error('No native build was found for platform=plan9\n    loaded from: /somewhere');
      },
    });
    expect(error).toEqual({ _tag: 'NoDriver', cause: 'Error: No native build was found for platform=plan9' });
    expect(openErrorText(error).en).toMatch(/platform=plan9.*Node 22\.13/);
    expect(openErrorText(error).lv).toMatch(/platform=plan9.*Node 22\.13/);
  });
});
