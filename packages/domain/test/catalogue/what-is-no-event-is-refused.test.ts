import { describe, expect, it } from '@jest/globals';
import { Category, catalogue } from '@pavadonis/domain';
import { eachEventType, without } from '../support/catalogue';

// of no type that a field of an event has
const WRONG = [null, -0.5, '', {}, [null]];

describe.each(eachEventType)(
  'in a stream of category %s, %s is refused',
  (category, _, { accepts, example, required, optional }) => {
    it('without each field it must have', () => {
      for (const field of required) expect([field, accepts(without(example, field))]).toEqual([field, false]);
    });

    it('with a wrong value in each field', () => {
      for (const field of [...required, ...optional])
        for (const wrong of WRONG)
          expect([field, wrong, accepts({ ...example, [field]: wrong })]).toEqual([field, wrong, false]);
    });

    it('with a field that nobody knows', () => {
      expect(accepts({ ...example, surname: 'x' })).toBe(false);
      expect(accepts({ ...example, surname: undefined })).toBe(false);
      expect(accepts(JSON.parse(`{"__proto__":1,${JSON.stringify(example).slice(1)}`))).toBe(false);
    });

    it('on a day that does not exist', () => {
      for (const on of ['2018-02-30', '2019-02-29', '2018-06-01T00:00:00.000Z'])
        expect(accepts({ ...example, on })).toBe(false);
    });

    it('in another version', () => {
      for (const v of [0, 2, '1']) expect(accepts({ ...example, v })).toBe(false);
    });

    it('in a list, or as text', () => {
      for (const raw of [[example], JSON.stringify(example)]) expect(accepts(raw)).toBe(false);
    });

    it('under a type of other fields', () => {
      const fields = Object.keys(example);
      for (const [, type, other] of eachEventType) {
        const known = [...other.required, ...other.optional];
        const fits =
          other.required.every((field) => fields.includes(field)) &&
          fields.every((field) => known.includes(field));
        if (other.category === category && !fits)
          expect([type, accepts({ ...example, type })]).toEqual([type, false]);
      }
    });
  },
);

describe.each(Object.keys(Category.keys).filter(Category.is))('in a stream of category %s', (category) => {
  it.each([
    null,
    undefined,
    1,
    'ClientRegistered',
    [],
    {},
    { type: null },
    { type: 'ClientVanished', v: 1 },
    { type: 'toString' },
  ])('%p is no event', (raw) => {
    expect(catalogue[category].is(raw)).toBe(false);
    expect(catalogue[category].decode(raw)._tag).toBe('Left');
  });

  it('an event of another category is none', () => {
    for (const [other, type, { example }] of eachEventType)
      if (other !== category && type !== 'EventVoided') expect(catalogue[category].is(example)).toBe(false);
  });
});
