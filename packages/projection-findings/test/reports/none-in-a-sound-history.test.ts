import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { afterEvents } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { CENTRE_DAYS } from '../support/planted';
import { sound } from '../support/sound';

describe('a sound history', () => {
  it('has no finding, as it stood on any day', () => {
    const view = given(sound).in(findings);
    for (let day = 0; day < 1_100; day += 1)
      expect(
        findingsToDate(view, { asOf: addDays(civilDate('2023-11-01'), day), centreDays: CENTRE_DAYS }),
      ).toEqual([]);
  });

  it('has none, as known at any moment', () => {
    const log = given(sound);
    for (const [index, { event }] of sound.entries()) {
      const view = log.in(findings, afterEvents(index + 1));
      expect(findingsToDate(view, { asOf: event.on, centreDays: CENTRE_DAYS })).toEqual([]);
    }
  });
});
