import { describe, expect, it } from '@jest/globals';
import { civilDate, clientStream } from '@pavadonis/domain';
import {
  findingKinds,
  type FindingTag,
  reminderKinds,
  type ReminderTag,
} from '@pavadonis/projection-findings';
import { dayBetween } from '@pavadonis/testing/random';
import { clientId } from '@pavadonis/testing/examples/ids';
import { severityText, textOf } from '@pavadonis/texts';
import fc from 'fast-check';
import { expectSentences } from './support/sentence';

const stream = clientStream(clientId);
const day = dayBetween(civilDate('2016-04-06'), 4_000);
const RUNS = { numRuns: 30 };
const findingTags = Object.keys(findingKinds) as readonly FindingTag[];
const reminderTags = Object.keys(reminderKinds) as readonly ReminderTag[];

describe('every finding', () => {
  it.each(findingTags)('is a sentence in both languages, without ids: %s', (_tag) =>
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), (on, to) => {
        const finding = { _tag, stream, on, ...(to === undefined ? {} : { to }), shownBy: [1] };
        expectSentences(textOf(finding, 'lv'), textOf(finding, 'en'));
      }),
      RUNS,
    ),
  );

  it('is said differently from every other', () => {
    const on = civilDate('2024-04-15');
    for (const language of ['lv', 'en'] as const) {
      const texts = findingTags.map((_tag) => textOf({ _tag, stream, on, shownBy: [] }, language));
      expect(new Set(texts).size).toBe(findingTags.length);
    }
  });

  it.each(['DaysWithoutProvider', 'EpisodeNotCovered'] as const)('that lasts days names them: %s', (_tag) => {
    const on = civilDate('2025-07-01');
    const two = { _tag, stream, on, to: civilDate('2025-07-02'), shownBy: [] };
    expect(textOf(two, 'lv')).toContain('No 2025. gada 1. jūlija līdz 2025. gada 2. jūlijam');
    expect(textOf(two, 'en')).toContain('from 1 July 2025 to 2 July 2025');
    for (const one of [
      { ...two, to: on },
      { _tag, stream, on, shownBy: [] },
    ]) {
      expect(textOf(one, 'lv')).toMatch(/^2025\. gada 1\. jūlijā [^0-9]+$/);
      expect(textOf(one, 'en')).toMatch(/^[^0-9]+ on 1 July 2025\.$/);
    }
  });

  it('weighs what a word says', () => {
    const said = (['breach', 'warning', 'notice'] as const).map((severity) => [
      severityText(severity, 'lv'),
      severityText(severity, 'en'),
    ]);
    expect(said).toEqual([
      ['pārkāpums', 'breach'],
      ['brīdinājums', 'warning'],
      ['ievērībai', 'notice'],
    ]);
  });
});

describe('every reminder', () => {
  it.each(reminderTags)('is a sentence in both languages with its day: %s', (_tag) => {
    const reminder = { _tag, stream, on: civilDate('2025-02-14'), due: civilDate('2025-04-15') };
    const [lv, en] = [textOf(reminder, 'lv'), textOf(reminder, 'en')];
    expectSentences(lv, en);
    expect(lv).toMatch(/2025\. gada 15\. aprī(lī|ļa|lim)/);
    expect(en).toContain('15 April 2025');
  });
});
