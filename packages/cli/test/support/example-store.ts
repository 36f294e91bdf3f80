import { civilDate, Country, Text, written } from '@pavadonis/domain';
import { centre, client, clientNo, type GivenEvent } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { stored } from './stored';

const helped = (day: string) => supportDelivered({ on: civilDate(day) });

/** The file of an invented client. */
export const fileNo = (number: number): string =>
  `client-018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const history: readonly GivenEvent[] = [
  ...centre(centreOpened()),
  ...client(clientRegistered(), residenceChanged(), serviceStarted(), helped('2024-03-14')),
  ...clientNo(2)(
    clientRegistered({ sex: 'male', countryOfOrigin: written(Country, 'SY') }),
    residenceChanged({ residence: { kind: 'private', municipality: written(Text, 'Saldus') } }),
    serviceStarted(),
    helped('2024-03-20'),
  ),
];

/** Makes a store of two clients: 9 events, the last of 20 March 2024. */
export const exampleStore = (path: string): Promise<string> => stored(path, history);
