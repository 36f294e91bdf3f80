import { describe, expect, it } from '@jest/globals';
import { catalogue, isCorrection } from '@pavadonis/domain';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import * as E from 'fp-ts/Either';
import { eachEventType, eventTypes, without } from '../support/catalogue';

describe.each(eachEventType)(
  'in a stream of category %s, %s',
  (category, type, { accepts, example, required, optional }) => {
    it('has an example with every field it may have', () => {
      expect(Object.keys(example).sort()).toEqual([...required, ...optional].sort());
    });

    it('is read as written, and again from its JSON', () => {
      const codec = catalogue[category];
      expect(codec.decode(example)).toStrictEqual(E.right(example));
      expect(codec.decode(JSON.parse(JSON.stringify(example)))).toStrictEqual(E.right(example));
      expect(codec.is(example)).toBe(true);
      expect(example).toMatchObject({ type, v: 1 });
    });

    it('is read without each field that may be absent', () => {
      for (const field of optional) expect([field, accepts(without(example, field))]).toEqual([field, true]);
    });
  },
);

describe('the catalogue', () => {
  it('has no type in two categories but the corrections', () => {
    const own = Object.values(everyEvent).flatMap((events) => events.filter((event) => !isCorrection(event)));
    expect(new Set(own.map(({ type }) => type)).size).toBe(own.length);
    expect(own).toHaveLength(eventTypes.length - 2 * Object.keys(everyEvent).length);
  });
});
