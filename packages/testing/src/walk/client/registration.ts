import { addDays, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { either, rarely } from '../pick';
import { act } from '../client-act';

const countries = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'].map((code) =>
  written(Country, code),
);

const birth = fc.record({
  // children, and clients who turn 18 during the walk, are as frequent as all others
  days: fc.oneof(fc.integer({ min: -2, max: 18 * 365 }), fc.integer({ min: 16 * 365, max: 70 * 365 })),
  precision: either('day' as const, 'day' as const, 'month' as const, 'year' as const, 'estimated' as const),
});

/** The first intake, and death. */
export const registration = {
  registerClient: act(
    {
      sex: either('female' as const, 'male' as const, 'other' as const, 'unknown' as const),
      country: either(...countries),
      stateless: rarely,
      arrivalMode: either(
        'spontaneous' as const,
        'relocated' as const,
        'resettled' as const,
        'born_in_latvia' as const,
      ),
      alone: either(false, false, true),
      born: fc.option(birth, { freq: 10 }),
      arrived: fc.option(fc.integer({ min: -1, max: 40 }), { freq: 10 }),
    },
    ({ country, alone, born, arrived, ...facts }, { when }) =>
      Client.registerClient({
        ...when,
        ...facts,
        nationalities: facts.stateless ? [] : [country],
        countryOfOrigin: country,
        unaccompaniedMinor: alone && born !== null && born.days < 18 * 365,
        ...(born === null
          ? {}
          : { birth: { date: addDays(when.on, -born.days), precision: born.precision } }),
        ...(arrived === null ? {} : { arrivedOn: addDays(when.on, -arrived) }),
      }),
  ),
  recordDeath: act({}, (_, { when }) => Client.recordDeath({ ...when })),
};
