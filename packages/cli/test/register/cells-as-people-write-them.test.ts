import { describe, expect, it } from '@jest/globals';
import { Sex } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { countryIn } from '../../src/register/values/country';
import { aFlag, aText, aWhole, aWord, several } from '../../src/register/values/column';
import { birthIn, dayIn } from '../../src/register/values/day';
import { text } from '../../src/language';

const AROUND = { values: {}, ids: {} };
const TITLE = text('Virsraksts', 'Title');

const right = <A>(read: E.Either<unknown, A>): A | undefined => (E.isRight(read) ? read.right : undefined);

describe('a day', () => {
  it.each([
    '31.12.2023',
    '31.12.2023.',
    '2023-12-31',
    '31/12/2023',
    '31-12-2023',
    '2023.12.31.',
    '2023. gada 31. decembris',
    '2023. g. 31. dec.',
    ' 31.12.2023 14:30 ',
    new Date('2023-12-31T00:00:00Z'),
    new Date('2023-12-31T14:30:00Z'),
  ])('is read from %p', (written) => {
    expect(right(dayIn(written))).toBe('2023-12-31');
  });

  it.each([
    '31.02.2023',
    '12/31/2023',
    '31.12.23',
    '2023',
    '45291',
    45_291,
    true,
    'rīt',
    new Date(Number.NaN),
  ])('is not read from %p', (written) => {
    expect(E.isLeft(dayIn(written))).toBe(true);
  });

  it('of any form is the same day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const latvian = iso.split('-').reverse();
          for (const written of [
            iso,
            latvian.join('.'),
            `${latvian.map(Number).join('.')}.`,
            latvian.join('/'),
            date,
          ])
            expect(right(dayIn(written))).toBe(iso);
        },
      ),
    );
  });
});

describe('a date of birth', () => {
  it.each([
    ['1985', { date: '1985-01-01', precision: 'year' }],
    [1985, { date: '1985-01-01', precision: 'year' }],
    ['1985.', { date: '1985-01-01', precision: 'year' }],
    ['03.1985', { date: '1985-03-01', precision: 'month' }],
    ['1985-03', { date: '1985-03-01', precision: 'month' }],
    ['05.03.1985.', { date: '1985-03-05', precision: 'day' }],
  ])('is read from %p as precisely as it is written', (written, birth) => {
    expect(right(birthIn(written))).toEqual(birth);
  });
});

describe('a country', () => {
  it.each(['SY', 'sy', 'SYR', 'Sīrija', 'SĪRIJA', 'Syria', ' Syrian Arab Republic '])(
    'is read from %p',
    (written) => {
      expect(right(countryIn(written))).toBe('SY');
    },
  );

  it('of two states is refused until one is named', () => {
    for (const written of ['Kongo', 'Congo', 'Koreja']) expect(E.isLeft(countryIn(written))).toBe(true);
    expect(right(countryIn('Kongo Demokrātiskā Republika'))).toBe('CD');
    expect(right(countryIn('Dienvidkoreja'))).toBe('KR');
  });

  it('that does not exist is refused', () => {
    for (const written of ['Atlantis', 'XX', 'ZZZ', '__proto__', 'constructor'])
      expect(E.isLeft(countryIn(written))).toBe(true);
  });
});

describe('a word', () => {
  const sex = aWord('sex', Sex);

  it('is read by its code and as people say it', () => {
    for (const written of ['female', 'Sieviete', 'FEMALE', ' sieviete '])
      expect(right(sex.read(written, AROUND))).toBe('female');
  });

  it('is read as the mapping says', () => {
    expect(right(sex.read('F', { ...AROUND, values: { f: 'female' } }))).toBe('female');
  });

  it('that is none is refused, and is not repeated', () => {
    for (const written of ['xyz', '__proto__', 'constructor', 'toString', 7]) {
      const read = sex.read(written, AROUND);
      expect(E.isLeft(read)).toBe(true);
      expect(JSON.stringify(read)).not.toContain(String(written));
    }
  });
});

describe('a cell', () => {
  it('holds a text without what nobody types', () => {
    const column = aText(TITLE);
    expect(right(column.read(' teksts\nar rindu ', AROUND))).toBe('teksts\nar rindu');
    for (const written of [
      'a\u0000b',
      'a\u001B[31m',
      '\u009B31m',
      'a\uD800',
      'a\uFFFDb',
      'sealed:1:x',
      'x'.repeat(501),
      new Date(),
    ])
      expect(E.isLeft(column.read(written, AROUND))).toBe(true);
  });

  it('holds a number, or yes and no', () => {
    expect(right(aWhole(TITLE).read(30, AROUND))).toBe(30);
    for (const written of [-1, 1.5, 'x', '1e3'])
      expect(E.isLeft(aWhole(TITLE).read(written, AROUND))).toBe(true);
    for (const written of ['jā', 'YES', true, 1, 'x'])
      expect(right(aFlag(TITLE).read(written, AROUND))).toBe(true);
    for (const written of ['nē', 'no', false, 0])
      expect(right(aFlag(TITLE).read(written, AROUND))).toBe(false);
    expect(E.isLeft(aFlag(TITLE).read('varbūt', AROUND))).toBe(true);
  });

  it('holds several with commas between them', () => {
    expect(right(several(aText(TITLE)).read('a, b;c\nd', AROUND))).toEqual(['a', 'b', 'c', 'd']);
  });
});
