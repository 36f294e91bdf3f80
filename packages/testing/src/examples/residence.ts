import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { centreId } from './ids';

// A centre, a month abroad and the way back.

/** Makes a `ResidenceChanged` of 5 February 2024, or with other facts where they are given. */
export const residenceChanged = example(
  Client.ResidenceChanged,
  {
    on: civilDate('2024-02-05'),
    residence: { kind: 'centre', centreId },
  },
  { residence: { kind: 'private', municipality: written(Text, 'Saldus') } },
);

/** Makes a `LeftLatvia` of 10 May 2024, or with other facts where they are given. */
export const leftLatvia = example(
  Client.LeftLatvia,
  {
    on: civilDate('2024-05-10'),
    learnedOn: civilDate('2024-05-14'),
    mode: 'self',
    certainty: 'presumed',
  },
  { destination: written(Country, 'DE') },
);

/** Makes a `ReturnedToLatvia` of 3 June 2024, or with other facts where they are given. */
export const returnedToLatvia = example(Client.ReturnedToLatvia, {
  on: civilDate('2024-06-03'),
  basis: 'own',
});
