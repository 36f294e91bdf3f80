import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/answer/answer';
import { textOfFailure } from '../../src/failure';
import { codebookOf } from '../../src/formats/codebook';
import { csvOf } from '../../src/formats/csv';
import { pageOf } from '../../src/formats/html';
import { jsonOf } from '../../src/formats/json';
import { markdownOf } from '../../src/formats/markdown';
import { tablesOf } from '../../src/formats/table';
import { called } from '../support/called';
import { fieldsOf } from '../support/csv-fields';
import { answerOf, hostile } from '../support/hostile';

const UNSEEN = /(?![\r\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

const all: Answer = answerOf(hostile);

describe('a text of the history never acts', () => {
  it('in a terminal', async () => {
    for (const styled of [true, false]) {
      const shown = await tablesOf([all], { language: 'lv', styled });
      const withoutStyle = shown.replaceAll('\u001B[1m', '').replaceAll('\u001B[22m', '');
      expect(withoutStyle).not.toMatch(UNSEEN);
      expect(withoutStyle).not.toContain('\r');
    }
  });

  it('in a CSV file or its codebook', () => {
    for (const written of [csvOf(all), codebookOf(all)]) {
      expect(written).not.toMatch(UNSEEN);
      for (const fields of fieldsOf(written).slice(1))
        // the second column of the answer holds numbers, which may be below zero
        for (const field of fields.filter((each) => !/^-?\d+$/.test(each)))
          expect(field).not.toMatch(/^\s*[=+\-@\uFF1D]/u);
    }
  });

  it('in Markdown', () => {
    const written = markdownOf([all], 'en');
    expect(written).not.toMatch(UNSEEN);
    const cells = written
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2);
    expect(cells).toHaveLength(hostile.length);
    for (const cell of cells) {
      const unescaped = cell.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
      expect(unescaped.match(/\|/g)).toHaveLength(3);
      expect(unescaped).not.toMatch(/[<>*_`[\]&!]|:\/\/|www\./);
    }
  });

  it('on a page', () => {
    const page = pageOf([all], 'lv');
    expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
    expect(page.replaceAll('\n', '')).not.toMatch(UNSEEN);
  });

  it('in JSON, which escapes it', () => {
    const written = jsonOf([all]);
    expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    const [answer] = JSON.parse(written) as readonly {
      readonly rows: readonly { readonly text: string }[];
    }[];
    expect(
      answer?.rows
        .map((row) => row.text)
        .join('')
        .toWellFormed(),
    ).toBe(hostile.join('').toWellFormed());
  });

  it.each(hostile)('in an error that quotes what was given: %j', async (each) => {
    for (const lang of ['lv', 'en'])
      for (const given of [
        ['report', 'active', '--day', each],
        ['status', '--store', each],
        [each],
        ['status', `--${each}`],
      ]) {
        const { err, code } = await called([...given, '--lang', lang]);
        expect(code).toBeGreaterThan(1);
        expect(err.replace(/\n$/, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }
  });

  it('in the name of a file that was refused', () => {
    for (const path of hostile)
      expect(textOfFailure({ _tag: 'FileRefused', path, code: 'ENOSPC' }, 'en')).not.toMatch(
        /[\p{Cc}\p{Bidi_Control}]/u,
      );
  });
});
