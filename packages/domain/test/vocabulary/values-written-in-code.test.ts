import { describe, expect, it } from '@jest/globals';
import { GoalId, Sex, Text, text, whole, written } from '@pavadonis/domain';

const ID = '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0f';

describe('values written in code', () => {
  it('are the values themselves', () => {
    expect(written(GoalId, ID)).toBe(ID);
    expect(written(Sex, 'female')).toBe('female');
    expect(text('Saldus')).toBe('Saldus');
    expect(whole(0)).toBe(0);
  });

  it('throw where they are none', () => {
    expect(() => written(GoalId, 'goal')).toThrow(RangeError);
    expect(() => text(' ')).toThrow(RangeError);
    expect(() => whole(-1)).toThrow(RangeError);
    expect(() => whole(0.5)).toThrow(RangeError);
  });

  it('are not told in the error, since they may be personal', () => {
    const personal = 'Anna '.repeat(101);
    expect(() => text(personal)).toThrow(/^(?!.*Anna)/s);
    expect(() => written(Text, personal)).toThrow('not a value of Text');
  });
});
