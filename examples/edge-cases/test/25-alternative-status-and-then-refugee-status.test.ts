import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { caseload, clientsGrantedStatusIn } from '@pavadonis/projection-caseload';
import * as Given from '@pavadonis/testing';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  decisionAppealed,
  statusGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const asRefugee = statusGranted({ on: on('2024-08-12'), status: 'refugee' });
const appealing = [
  clientRegistered(),
  asylumApplicationLodged(),
  statusGranted(),
  decisionAppealed(),
  appealDecided({ outcome: 'allowed' }),
];

describe('edge case 25: alternative status, and refugee status on appeal', () => {
  it('is recorded as the second grant', () => {
    Given.client(...appealing)
      .when(Client.grantStatus(statusGranted.facts({ on: asRefugee.on, status: 'refugee' })))
      .records(asRefugee);
  });

  it('keeps both in the history', async () => {
    const view = await given(client(...appealing, asRefugee)).in(caseload);
    const year = { from: on('2024-01-01'), to: on('2024-12-31') };
    expect(clientsGrantedStatusIn(view, 'alternative', year)).toHaveLength(1);
    expect(clientsGrantedStatusIn(view, 'refugee', year)).toHaveLength(1);
  });

  it('does not restart the service period', () => {
    Given.client(...appealing, asRefugee)
      .when(Client.startService(serviceStarted.facts({ on: on('2025-04-16') }), provision()))
      .refuses({ _tag: 'PastServiceLimit', limit: on('2025-04-15') });
  });
});
