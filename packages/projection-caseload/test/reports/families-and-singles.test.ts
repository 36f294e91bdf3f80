import { describe, expect, it } from '@jest/globals';
import { civilDate, HouseholdId } from '@pavadonis/domain';
import { ClientRegistered } from '@pavadonis/domain/client';
import {
  activeClients,
  clientsByLegalGround,
  caseload,
  familiesAndSingles,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const born = (date: string) => clientRegistered({ birth: { date: on(date), precision: 'day' } });
const [adult, child] = [born('1990-05-17'), born('2010-05-17')];
const ofUnknownAge = ClientRegistered.of({
  ...clientRegistered.facts(),
  birth: { date: on('2000-01-01'), precision: 'year' },
});
const inFamily = (number: number, day = '2018-01-10') =>
  familyLinked({ on: on(day), householdId: exampleId(HouseholdId, number) });
const none = { withChildren: 0, withoutChildren: 0, unknown: 0, single: 0 };

const counted = (day: string, ...stories: readonly ReturnType<typeof client>[]) =>
  familiesAndSingles(activeClients(given(...stories).in(caseload), { asOf: on(day) }), { asOf: on(day) });

describe('families and single persons', () => {
  it('are told apart by households and ages', () => {
    const families = counted(
      '2018-06-30',
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(child, start, inFamily(1)),
      clientNo(3)(adult, start, inFamily(2)),
      clientNo(4)(adult, start, inFamily(2)),
      clientNo(5)(adult, start, inFamily(3)),
      clientNo(6)(ofUnknownAge, start, inFamily(3)),
      clientNo(7)(adult, start),
      clientNo(8)(adult, start),
    );
    expect(families).toEqual({ withChildren: 1, withoutChildren: 1, unknown: 1, single: 2 });
  });

  it('have children until the last of them is 18', () => {
    const family = [
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(born('2000-06-15'), start, inFamily(1)),
    ] as const;
    expect(counted('2018-06-14', ...family)).toEqual({ ...none, withChildren: 1 });
    expect(counted('2018-06-15', ...family)).toEqual({ ...none, withoutChildren: 1 });
  });

  it('follow the households of the day', () => {
    const family = [
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(
        adult,
        start,
        inFamily(1, '2018-03-01'),
        familyUnlinked({ on: on('2018-05-01'), householdId: exampleId(HouseholdId, 1) }),
      ),
    ] as const;
    expect(counted('2018-02-28', ...family)).toEqual({ ...none, single: 2 });
    expect(counted('2018-03-01', ...family)).toEqual({ ...none, withoutChildren: 1 });
    expect(counted('2018-05-01', ...family)).toEqual({ ...none, withoutChildren: 1 });
    expect(counted('2018-05-02', ...family)).toEqual({ ...none, single: 2 });
  });

  it('move from one household to the next on one day', () => {
    const leaves = { on: on('2018-05-01'), householdId: exampleId(HouseholdId, 1) };
    const family = [
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(adult, start, inFamily(1), familyUnlinked(leaves), inFamily(2, '2018-05-01')),
      clientNo(3)(child, start, inFamily(2)),
    ] as const;
    expect(counted('2018-04-30', ...family)).toEqual({ ...none, withoutChildren: 1, single: 1 });
    expect(counted('2018-05-01', ...family)).toEqual({ ...none, withChildren: 1, single: 1 });
  });

  it('stay together when somebody leaves another household', () => {
    const elsewhere = familyUnlinked({ on: on('2018-05-01'), householdId: exampleId(HouseholdId, 2) });
    const family = [
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(adult, start, inFamily(1), elsewhere),
    ] as const;
    expect(counted('2018-06-01', ...family)).toEqual({ ...none, withoutChildren: 1 });
  });

  it('are single where the rest are no longer clients', () => {
    const family = [
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(child, start, inFamily(1), serviceEnded({ on: on('2018-04-01') })),
    ] as const;
    expect(counted('2018-04-01', ...family)).toEqual({ ...none, single: 1 });
  });

  it('are told apart as known', () => {
    const log = given(
      clientNo(1)(adult, start, inFamily(1)),
      clientNo(2)(child, start),
      clientNo(2)(inFamily(1)),
    );
    const known = (events: number) =>
      familiesAndSingles(activeClients(log.in(caseload, afterEvents(events)), { asOf: on('2018-06-30') }), {
        asOf: on('2018-06-30'),
      });
    expect(known(5)).toEqual({ ...none, single: 2 });
    expect(known(6)).toEqual({ ...none, withChildren: 1 });
  });
});

describe('an unaccompanied minor', () => {
  const rows = given(client(unaccompaniedMinorRegistered(), serviceStarted({ on: on('2024-02-12') }))).in(
    caseload,
  );

  it('is a child, and a single person', () => {
    const clients = activeClients(rows, { asOf: on('2024-06-01') });
    expect(womenMenChildren(clients, { asOf: on('2024-06-01') })).toMatchObject({ children: 1 });
    expect(familiesAndSingles(clients, { asOf: on('2024-06-01') })).toEqual({ ...none, single: 1 });
  });

  it('is of age on the 18th birthday', () => {
    expect(
      womenMenChildren(activeClients(rows, { asOf: on('2024-06-02') }), { asOf: on('2024-06-02') }),
    ).toMatchObject({ men: 1 });
  });
});

describe('a family', () => {
  it('may hold different statuses, and counts a newborn without one', () => {
    const newborn = clientRegistered({
      on: on('2018-05-20'),
      arrivalMode: 'born_in_latvia',
      birth: { date: on('2018-05-18'), precision: 'day' },
    });
    const rows = given(
      clientNo(1)(adult, start, inFamily(1), asylumApplicationLodged({ on: on('2018-01-10') })),
      clientNo(2)(
        adult,
        start,
        inFamily(1),
        asylumApplicationLodged({ on: on('2018-01-10') }),
        statusGranted({ on: on('2018-04-01') }),
      ),
      clientNo(3)(newborn, serviceStarted({ on: on('2018-05-20') }), inFamily(1, '2018-05-20')),
    ).in(caseload);
    const clients = activeClients(rows, { asOf: on('2018-06-30') });
    expect(clientsByLegalGround(clients, { asOf: on('2018-06-30') })).toEqual(
      new Map([
        ['asylum_seeker', 1],
        ['alternative', 1],
        [undefined, 1],
      ] as const),
    );
    expect(familiesAndSingles(clients, { asOf: on('2018-06-30') })).toEqual({ ...none, withChildren: 1 });
  });
});
