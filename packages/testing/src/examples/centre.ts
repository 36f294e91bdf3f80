import { civilDate, Text, written } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { example } from '../example';

// An invented centre, in which the service began after it had opened.

export const centreOpened = example(Centre.CentreOpened, {
  on: civilDate('2023-07-05'),
  name: written(Text, 'Upmala'),
});

export const centreServiceStarted = example(Centre.CentreServiceStarted, { on: civilDate('2023-09-01') });

export const centreClosed = example(Centre.CentreClosed, { on: civilDate('2025-12-31') });
