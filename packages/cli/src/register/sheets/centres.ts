import { CentreId } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { text } from '../../language';
import { ownCode } from '../values/code';
import { aDay, aText, fieldTitle, required } from '../values/column';
import { given, sheetAbout } from './sheet-of';
import { centreStep, FIRST, LAST } from './step';

/** Reception centres; the row's code names the centre. */
export const centres = sheetAbout({
  name: 'centres',
  title: text('Centri', 'Centres'),
  about: 'centre',
  names: { kind: 'centres', column: 'centre' },
  columns: {
    centre: required(ownCode(fieldTitle('centreId'), 'centres', CentreId)),
    openedOn: required(aDay(text('Atvērts', 'Opened on'))),
    name: required(aText(text('Nosaukums', 'Name'))),
    serviceFrom: aDay(text('Pakalpojums no', 'Service from')),
    closedOn: aDay(text('Slēgts', 'Closed on')),
  },
  steps: ({ openedOn: on, name, serviceFrom, closedOn }) => [
    centreStep({ name: 'opened', column: 'centre', rank: FIRST }, Centre.openCentre, { on, name }),
    given({ serviceFrom }, ['serviceFrom'], (started) =>
      centreStep({ name: 'started', column: 'serviceFrom' }, Centre.startCentreService, {
        on: started.serviceFrom,
      }),
    ),
    given({ closedOn }, ['closedOn'], (closed) =>
      centreStep({ name: 'closed', column: 'closedOn', rank: LAST }, Centre.closeCentre, {
        on: closed.closedOn,
      }),
    ),
  ],
});
