import { CentreId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { text } from '../../language';
import { anId } from '../values/code';
import { aCountry, aDay, aText, aWord, fieldTitle, oneOf, required } from '../values/column';
import { given, key, person, sheetOf } from './sheet-of';
import { ENDING, step } from './step';

const KINDS = [
  ['centre', text('izmitināšanas centrā', 'in a reception centre')],
  ['private', text('privātā mājoklī', 'in a private home')],
  ['detention', text('aizturēšanas vietā', 'in detention')],
  ['other', text('citur', 'elsewhere')],
  ['unknown', text('nav zināms', 'not known')],
] as const;

/** Where a client lives from a day on. */
export const residences = sheetOf({
  name: 'residences',
  title: text('Dzīvesvietas', 'Residences'),
  columns: {
    person,
    key,
    on: required(aDay(fieldTitle('on'))),
    kind: required(oneOf(text('Kur dzīvo', 'Kind of place'), KINDS)),
    centre: anId(fieldTitle('centreId'), 'centres', CentreId),
    municipality: aText(fieldTitle('municipality')),
  },
  steps: ({ on, kind, centre, municipality }) => {
    const moved = (residence: Client.Residence) =>
      step({ name: 'moved', column: 'kind' }, Client.changeResidence, { on, residence });
    if (kind === 'unknown') return [moved({ kind })];
    if (kind === 'centre')
      return [centre === undefined ? { lacks: 'centre' } : moved({ kind, centreId: centre })];
    return [moved({ kind, ...(municipality === undefined ? {} : { municipality }) })];
  },
});

/** Departures from Latvia, and returns. */
export const departures = sheetOf({
  name: 'departures',
  title: text('Izbraukšana', 'Departures'),
  columns: {
    person,
    key,
    on: required(aDay(text('Izbrauca', 'Left on'))),
    learnedOn: aDay(fieldTitle('learnedOn')),
    mode: required(aWord('mode', Client.DepartureMode)),
    certainty: aWord('certainty', Client.LeftLatvia.required.certainty),
    destination: aCountry(fieldTitle('destination')),
    returnedOn: aDay(text('Atgriezās', 'Returned on')),
    basis: aWord('basis', Client.ReturnedToLatvia.required.basis),
  },
  steps: ({ on, learnedOn, mode, certainty, destination, ...row }) => [
    step({ name: 'left', column: 'on', rank: ENDING }, Client.leaveLatvia, {
      on,
      learnedOn: learnedOn ?? on,
      mode,
      certainty: certainty ?? 'confirmed',
      ...(destination === undefined ? {} : { destination }),
    }),
    given(row, ['returnedOn'], ({ returnedOn, basis }) =>
      step({ name: 'returned', column: 'returnedOn', rank: ENDING }, Client.returnToLatvia, {
        on: returnedOn,
        basis: basis ?? 'own',
      }),
    ),
  ],
});
