import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId, month } from '@pavadonis/domain';
import { caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { clientNo } from '@pavadonis/testing';
import { exampleId, groupId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const excursion = (number: number) =>
  supportDelivered({
    on: on('2024-05-18'),
    contactId: exampleId(ContactId, 200 + number),
    kind: 'leisure',
    mode: 'group',
    groupId,
  });

describe('edge case 36: a group event of 44 clients', () => {
  const clients = Array.from({ length: 44 }, (_, index) => [
    ...clientNo(index + 1)(clientRegistered(), serviceStarted(), excursion(index + 1)),
  ]).flat();

  it('is one contact of each of them', async () => {
    const contacts = (await given(clients).recorded()).filter(
      ({ event }) => event.type === 'SupportDelivered',
    );
    expect(contacts).toHaveLength(44);
    expect(new Set(contacts.map(({ event }) => ('groupId' in event ? event.groupId : '')))).toEqual(
      new Set([groupId]),
    );
  });

  it('serves each of them once in the month', async () => {
    const log = given(clients, clientNo(7)(supportDelivered({ on: on('2024-05-29') })));
    expect(clientsServedIn(await log.in(caseload), month('2024-05'))).toHaveLength(44);
  });
});
