import { describe, expect, it } from '@jest/globals';
import { ageClass, civilDate } from '@pavadonis/domain';
import { allReminders, findings } from '@pavadonis/projection-findings';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const birth = { date: on('2008-02-29'), precision: 'day' } as const;

describe('edge case 10: born on 29 February', () => {
  it('comes of age on 1 March', () => {
    expect(ageClass(birth, on('2026-02-28'))).toBe('child');
    expect(ageClass(birth, on('2026-03-01'))).toBe('adult');
  });

  it('has a reminder on that day', async () => {
    const log = given(client(clientRegistered({ birth }), serviceStarted()));
    expect(allReminders(await log.in(findings), { asOf: on('2025-12-31'), centreDays: 30 })).toContainEqual(
      expect.objectContaining({ _tag: 'EighteenthBirthday', due: '2026-03-01' }),
    );
  });
});
