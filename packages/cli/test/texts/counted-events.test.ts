import { describe, expect, it } from '@jest/globals';
import { countedEvents } from '../../src/words/counted-events';

describe('so many events', () => {
  it.each([
    [0, '0 notikumi', '0 events'],
    [1, '1 notikums', '1 event'],
    [11, '11 notikumi', '11 events'],
    [21, '21 notikums', '21 events'],
    [111, '111 notikumi', '111 events'],
    [75_143, '75\u00A0143 notikumi', '75,143 events'],
  ])('are written as both languages count: %j', (count, lv, en) => {
    expect(countedEvents(count)).toEqual({ lv, en });
  });
});
