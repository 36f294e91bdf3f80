import { civilDate, Text, written } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { example } from '../example';

// An invented centre, in which the service began after it had opened.

/** Makes a `CentreOpened` of 5 July 2023, or with other facts where they are given. */
export const centreOpened = example(Centre.CentreOpened, {
  on: civilDate('2023-07-05'),
  name: written(Text, 'Upmala'),
});

/** Makes a `CentreServiceStarted` of 1 September 2023, or with other facts where they are given. */
export const centreServiceStarted = example(Centre.CentreServiceStarted, { on: civilDate('2023-09-01') });

/** Makes a `CentreClosed` of 31 December 2025, or with other facts where they are given. */
export const centreClosed = example(Centre.CentreClosed, { on: civilDate('2025-12-31') });
