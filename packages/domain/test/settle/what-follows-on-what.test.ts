import { describe, expect, it } from '@jest/globals';
import { civilDate, follows, whole } from '@pavadonis/domain';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';

const opened = (day: string, seq?: number) =>
  centreOpened({ on: civilDate(day), ...(seq === undefined ? {} : { seq: whole(seq) }) });

describe('an event follows on the last one', () => {
  it.each([
    ['where there is none', undefined, opened('2018-06-12')],
    ['of an earlier day', opened('2018-06-11', 7), opened('2018-06-12')],
    ['of its day', opened('2018-06-12'), opened('2018-06-12')],
    ['of its day and an earlier place in it', opened('2018-06-12'), opened('2018-06-12', 1)],
  ])('%s', (_, last, next) => {
    expect(follows(last, next)).toBe(true);
  });

  it.each([
    ['where that was on a later day', opened('2018-06-13'), opened('2018-06-12', 7)],
    ['where that has a later place in its day', opened('2018-06-12', 1), opened('2018-06-12')],
    ['where it voids one', opened('2018-06-11'), eventVoided({ on: civilDate('2018-06-12') })],
    ['where it amends one', opened('2018-06-11'), eventAmended(opened('2018-06-12'))],
    [
      'in place of a voided one',
      opened('2018-06-11'),
      centreOpened({ on: civilDate('2018-06-12'), inPlaceOf: eventId(1) }),
    ],
  ])('but not %s', (_, last, next) => {
    expect(follows(last, next)).toBe(false);
  });
});
