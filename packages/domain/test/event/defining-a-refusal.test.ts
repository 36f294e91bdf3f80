import { describe, expect, it } from '@jest/globals';
import { CivilDate, civilDate, refusal } from '@pavadonis/domain';

const TooEarly = refusal('TooEarly', { from: CivilDate }, { to: CivilDate });
const from = civilDate('2024-02-12');

describe('defining a refusal', () => {
  it('writes it from its facts', () => {
    expect(TooEarly.of({ from })).toStrictEqual({ _tag: 'TooEarly', from });
    expect(refusal('Never').of()).toStrictEqual({ _tag: 'Never' });
  });

  it('knows its own, and no others', () => {
    expect(TooEarly.is({ _tag: 'TooEarly', from })).toBe(true);
    expect(TooEarly.is({ _tag: 'TooEarly', from, to: from })).toBe(true);
    expect(TooEarly.is({ _tag: 'TooLate', from })).toBe(false);
    expect(TooEarly.is({ _tag: 'TooEarly' })).toBe(false);
    expect(TooEarly.is({ _tag: 'TooEarly', from, since: from })).toBe(false);
  });

  it('takes facts only where it has any', () => {
    // @ts-expect-error -- a fact is missing
    expect(TooEarly.of({})).not.toHaveProperty('from');
    // @ts-expect-error -- it has no facts
    expect(refusal('Never').of({ from })).toHaveProperty('from');
  });
});
