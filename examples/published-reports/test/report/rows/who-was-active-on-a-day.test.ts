import { describe, expect, it } from '@jest/globals';
import { civilDate, text } from '@pavadonis/domain';
import { activeOnDay } from '../../../src/report/rows/active-on-day';
import { caseloadOf, mucenieki, nameless } from './made-up-caseload';

const inTown = (name: string) => ({ kind: 'private', municipality: text(name) }) as const;

describe('the active clients of a day', () => {
  const active = activeOnDay(
    caseloadOf([
      { sex: 'female', born: '1990-01-01', lives: { kind: 'unknown' } },
      { sex: 'male', born: '1985-05-05', lives: inTown('Jelgava') },
      { sex: 'male', born: '1985-05-05', lives: inTown('Ķekava') },
      { sex: 'male', born: '2010-07-16', lives: inTown('Jūrmala') },
      { sex: 'female', born: '2011-07-16', lives: inTown('Jūrmala') },
      { sex: 'unknown', born: '1970-12-31', lives: { kind: 'private' } },
      { lives: { kind: 'centre', centreId: nameless } },
      { sex: 'female', born: '1999-09-09', lives: { kind: 'centre', centreId: mucenieki } },
      { from: '2018-07-17', lives: inTown('Rīga') },
    ]),
    civilDate('2018-07-16'),
  );

  it('are divided into women, men and children', () =>
    expect(active).toMatchObject({
      on: '2018-07-16',
      clients: 8,
      people: { women: 2, men: 2, children: 2, other: 0, unknown: 2 },
    }));

  it('are divided by place: centres, towns, unknown', () =>
    expect(active.places).toEqual([
      { kind: 'centre', name: 'Mucenieki', clients: 1 },
      { kind: 'centre', clients: 1 },
      { kind: 'outside', name: 'Jūrmala', clients: 2 },
      { kind: 'outside', name: 'Jelgava', clients: 1 },
      { kind: 'outside', name: 'Ķekava', clients: 1 },
      { kind: 'outside', clients: 1 },
      { kind: 'unknown', clients: 1 },
    ]));
});
