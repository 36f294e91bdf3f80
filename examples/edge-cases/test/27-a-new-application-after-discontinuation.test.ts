import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { caseload, clientsToDate } from '@pavadonis/projection-caseload';
import * as Given from '@pavadonis/testing';
import { client } from '@pavadonis/testing';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, asylumProcedureDiscontinued } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const anew = asylumApplicationLodged({ on: on('2024-09-02') });
const before = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  asylumProcedureDiscontinued(),
  serviceEnded({ on: on('2024-03-25'), reason: 'procedure_discontinued' }),
];

describe('edge case 27: a new application after discontinuation', () => {
  it('is possible', () => {
    Given.client(...before)
      .when(Client.lodgeApplication(asylumApplicationLodged.facts({ on: anew.on })))
      .records(anew);
  });

  it('makes an asylum seeker again from its day', () => {
    const person = Given.stateAfter(Client, [...before, anew]);
    expect(
      ['2024-03-24', '2024-03-25', '2024-09-01', '2024-09-02'].map((day) =>
        Client.targetGroupOn(person, on(day)),
      ),
    ).toEqual(['asylum_seeker', undefined, undefined, 'asylum_seeker']);
  });

  it('adds no client', async () => {
    const log = given(client(...before, anew, serviceStarted({ on: anew.on, episodeId: laterEpisodeId })));
    expect(clientsToDate(await log.in(caseload), { asOf: on('2024-12-31') })).toHaveLength(1);
  });
});
