import { describe, expect, it } from '@jest/globals';
import { civilDate, ClientId, month } from '@pavadonis/domain';
import { remindersIn } from '@pavadonis/projection-findings';
import { client, clientNo } from '@pavadonis/testing';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, exampleId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusExtended, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { history, reminder } from '../support/planted';

const on = civilDate;
const between = (from: string, to: string) => ({ from: on(from), to: on(to) });

const first = reminder('ServiceLimit', '2025-02-14', '2025-04-15');
const second = reminder('ServiceLimit', '2025-03-16', '2025-04-15');
const permit = reminder('PermitRenewal', '2025-03-15', '2025-04-15');

describe('reminders in a period', () => {
  const all = history(
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      statusGranted(),
      statusExtended({ on: on('2024-04-16'), until: on('2025-04-15') }),
    ),
  ).due('2024-12-31');

  it('include its first and its last day', () => {
    expect(remindersIn(all, between('2025-02-14', '2025-03-15'))).toEqual([first, permit]);
    expect(remindersIn(all, month('2025-02'))).toEqual([first]);
    expect(remindersIn(all, between('2025-02-15', '2025-03-14'))).toEqual([]);
  });

  it('are in the order of days, and of one day in that of names', () => {
    expect(remindersIn(all.toReversed(), between('2025-01-01', '2025-12-31'))).toEqual([
      first,
      permit,
      second,
    ]);
    const same = [{ ...second, on: permit.on }, permit];
    expect(remindersIn(same, between('2025-03-15', '2025-03-15'))).toEqual([
      permit,
      { ...second, on: permit.on },
    ]);
  });
});

describe('a merged person', () => {
  it('has one reminder, in the survivor’s stream, by the first status', () => {
    const log = history(
      clientNo(2)(
        clientRegistered(),
        asylumApplicationLodged(),
        statusGranted({ on: on('2024-03-01') }),
        clientsMerged({ survivorId: clientId }),
      ),
      clientNo(1)(clientRegistered(), asylumApplicationLodged(), serviceStarted(), statusGranted()),
      clientNo(3)(clientRegistered(), clientsMerged({ survivorId: exampleId(ClientId, 2) })),
    );
    expect(log.due('2024-12-31')).toEqual([
      reminder('ServiceLimit', '2024-12-31', '2025-03-01'),
      reminder('ServiceLimit', '2025-01-30', '2025-03-01'),
    ]);
  });
});
