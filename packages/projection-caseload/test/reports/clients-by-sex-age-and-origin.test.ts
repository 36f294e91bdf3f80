import { describe, expect, it } from '@jest/globals';
import { type Birth, civilDate, Country, type Sex, written } from '@pavadonis/domain';
import { ClientRegistered } from '@pavadonis/domain/client';
import {
  activeClients,
  clientsByArrivalMode,
  clientsByCountry,
  caseload,
  firstServiceStart,
  clientsBySexAndAge,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-06-01') });
const born = (sex: Sex, date: string, precision: Birth['precision'] = 'day') =>
  clientRegistered({ sex, birth: { date: on(date), precision } });
const ofUnknownBirth = (sex: Sex) => {
  const { birth, ...facts } = clientRegistered.facts({ sex });
  return birth === undefined ? clientRegistered() : ClientRegistered.of(facts);
};
const none = { women: 0, men: 0, children: 0, other: 0, unknown: 0 };

describe('women, men and children', () => {
  const partition = (event: ReturnType<typeof clientRegistered>, day: string) =>
    womenMenChildren(activeClients(given(client(event, start)).in(caseload), { asOf: on(day) }), {
      asOf: on(day),
    });

  it.each([
    ['a woman', born('female', '1990-05-17'), { women: 1 }],
    ['a man', born('male', '1990-05-17'), { men: 1 }],
    ['a girl', born('female', '2008-05-17'), { children: 1 }],
    ['an adult of another sex', born('other', '1990-05-17'), { other: 1 }],
    ['an adult of unknown sex', born('unknown', '1990-05-17'), { unknown: 1 }],
    ['a child of unknown sex', born('unknown', '2010-05-17'), { children: 1 }],
    ['a woman of unknown birth', ofUnknownBirth('female'), { unknown: 1 }],
    ['a person born in a year that does not decide', born('male', '2000-01-01', 'year'), { unknown: 1 }],
    ['a person whose birth was estimated', born('male', '2000-01-01', 'estimated'), { men: 1 }],
    ['a client who was never registered', start, { unknown: 1 }],
  ])('count %s in one class', (_, event, parts) => {
    const rows = given(client(event, start)).in(caseload);
    const counted = womenMenChildren([...rows.client.values()], { asOf: on('2018-07-16') });
    expect(counted).toEqual({ ...none, ...parts });
  });

  it('are told apart by age: adult from the 18th birthday on', () => {
    expect(partition(born('female', '2000-06-15'), '2018-06-14')).toEqual({ ...none, children: 1 });
    expect(partition(born('female', '2000-06-15'), '2018-06-15')).toEqual({ ...none, women: 1 });
  });

  it('are told apart for a month on its last day', () => {
    const lastOfJune = '2018-06-30';
    expect(partition(born('male', '2000-06-30'), lastOfJune)).toEqual({ ...none, men: 1 });
    expect(partition(born('male', '2000-07-01'), lastOfJune)).toEqual({ ...none, children: 1 });
  });
});

describe('clients by sex and age', () => {
  const rows = given(
    client(born('female', '2000-06-01'), start),
    clientNo(2)(born('female', '2000-06-02'), start),
    clientNo(3)(born('male', '1990-01-01'), start),
    clientNo(4)(born('other', '1990-01-01')),
  ).in(caseload);

  it('count girls among women, by the age at the first start', () => {
    expect(clientsBySexAndAge([...rows.client.values()], firstServiceStart)).toEqual({
      female: { child: 1, adult: 1, unknown: 0 },
      male: { child: 0, adult: 1, unknown: 0 },
      other: { child: 0, adult: 0, unknown: 1 },
      unknown: { child: 0, adult: 0, unknown: 0 },
    });
  });
});

describe('clients by country and by arrival', () => {
  const rows = given(
    client(clientRegistered({ countryOfOrigin: written(Country, 'SY'), arrivalMode: 'relocated' }), start),
    clientNo(2)(
      clientRegistered({ countryOfOrigin: written(Country, 'SY'), arrivalMode: 'spontaneous' }),
      start,
    ),
    clientNo(3)(
      clientRegistered({ countryOfOrigin: written(Country, 'ER'), arrivalMode: 'relocated' }),
      start,
    ),
    clientNo(4)(start),
  ).in(caseload);

  it('leave out clients who were not registered', () => {
    const all = [...rows.client.values()];
    expect(clientsByCountry(all)).toEqual(
      new Map([
        ['SY', 2],
        ['ER', 1],
      ]),
    );
    expect(clientsByArrivalMode(all)).toEqual(
      new Map([
        ['relocated', 2],
        ['spontaneous', 1],
      ]),
    );
  });
});
