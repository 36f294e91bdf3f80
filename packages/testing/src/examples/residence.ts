import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { centreId } from './ids';

// A centre, a month abroad and the way back.

export const residenceChanged = example(
  Client.ResidenceChanged,
  {
    on: civilDate('2024-02-05'),
    residence: { kind: 'centre', centreId },
  },
  { residence: { kind: 'private', municipality: written(Text, 'Saldus') } },
);

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

export const returnedToLatvia = example(Client.ReturnedToLatvia, {
  on: civilDate('2024-06-03'),
  basis: 'own',
});
