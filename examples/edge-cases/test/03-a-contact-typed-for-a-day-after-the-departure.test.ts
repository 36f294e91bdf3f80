import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import * as Given from '@pavadonis/testing';
import { client, knownBy, late } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const asked = { asOf: on('2024-04-30'), centreDays: 30 };
const departure = leftLatvia({ on: on('2024-03-10'), learnedOn: on('2024-04-02') });
const contact = supportDelivered({ on: on('2024-03-15'), mode: 'outreach' });

describe('edge case 3: a contact typed for a day after the departure', () => {
  const log = given(
    client(clientRegistered(), serviceStarted(), contact),
    late('2024-04-02', client(departure)),
  );
  const contactsAway = async (...knownAt: Parameters<typeof knownBy> | []) => {
    const [day] = knownAt;
    const view = await log.in(findings, day === undefined ? undefined : knownBy(day));
    return findingsToDate(view, asked).filter(({ _tag }) => _tag === 'ContactWhileAway');
  };

  it('is found once the departure is known', async () => {
    expect(await contactsAway()).toEqual([expect.objectContaining({ on: '2024-03-15', shownBy: [3, 4] })]);
    expect(await contactsAway('2024-04-01')).toEqual([]);
  });

  it('still counts, as nothing is dropped', async () => {
    expect(clientsServedIn(await log.in(caseload), month('2024-03'))).toHaveLength(1);
  });

  it('is refused if the departure is known', () => {
    Given.client(clientRegistered(), serviceStarted(), departure)
      .when(Client.deliverSupport(supportDelivered.facts({ on: contact.on, mode: 'outreach' })))
      .refuses({ _tag: 'NotInLatvia', on: contact.on });
  });
});
