import { describe, expect, it } from '@jest/globals';
import { civilDate, month, whole } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { activeClients, caseload, clientsEnrolledIn, clientsServedIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import * as Given from '@pavadonis/testing';
import { client } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate('2024-02-12');
const start = serviceStarted({ on, seq: whole(1) });
const contact = supportDelivered({ on, seq: whole(2) });
const end = serviceEnded({ on, seq: whole(3), reason: 'client_declined' });

describe('edge case 38: a start, a contact and an end on one day', () => {
  // recorded in another order than that of the day
  const log = given(client(clientRegistered(), asylumApplicationLodged(), end, contact, start));

  it('serves the client, inactive at its end', async () => {
    const view = await log.in(caseload);
    expect(clientsServedIn(view, month('2024-02'))).toHaveLength(1);
    expect(clientsEnrolledIn(view, month('2024-02'))).toHaveLength(1);
    expect(activeClients(view, { asOf: on })).toEqual([]);
  });

  it('breaks no rule by its order', async () => {
    const tags = findingsToDate(await log.in(findings), { asOf: on, centreDays: 30 }).map(({ _tag }) => _tag);
    expect(tags).not.toContain('ContactOutsideEpisode');
  });

  it('is decided by the day, which is one of service as a whole', () => {
    const facts = supportDelivered.facts({ on, seq: whole(2) });
    Given.client(clientRegistered(), asylumApplicationLodged(), start)
      .when(Client.deliverSupport(facts))
      .records(contact);
    Given.client(clientRegistered(), asylumApplicationLodged(), start)
      .when(Client.deliverSupport({ ...facts, seq: whole(0) }))
      .records({ ...contact, seq: whole(0) });
  });
});
