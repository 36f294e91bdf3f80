import { describe, expect, it } from '@jest/globals';
import { askNumber } from '@pavadonis/audit-report';
import { caseload } from '@pavadonis/projection-caseload';
import { holding, storedIn, storeOf, tryReport } from '../support/given';
import { active, story } from '../support/story';

const name = { lv: 'skaitlis', en: 'a figure' };
const SECRET = 'Bērziņa';

describe('no report is made', () => {
  it.each<readonly [string, () => number]>([
    [
      'throws',
      () => {
        throw new RangeError(SECRET);
      },
    ],
    ['returns no number', () => SECRET as never],
    ['returns NaN', () => 0 / 0],
  ])('of a figure whose report %s', async (_, report) => {
    const failed = await tryReport({
      store: await storeOf(story),
      figures: [active, askNumber({ name, model: caseload, report })],
    });
    expect(failed).toMatchObject({
      left: { _tag: 'BrokenCallback', callback: 'figures[1]', cause: expect.stringMatching(/Error$/) },
    });
    expect(JSON.stringify(failed)).not.toContain(SECRET);
  });

  it('of a log that cannot be decoded', async () => {
    const events = (await storedIn(await storeOf(story))).map((each) => ({ ...each, data: '{}' }));
    expect(await tryReport({ store: holding(events) })).toMatchObject({ _tag: 'Left' });
  });

  it('of a store that cannot be read', async () => {
    const failure = { _tag: 'Left', left: { _tag: 'StoreClosed' } } as const;
    const store = { readAll: () => () => Promise.resolve(failure) };
    expect(await tryReport({ store })).toEqual(failure);
  });
});
