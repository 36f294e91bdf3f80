import { describe, expect, it } from '@jest/globals';
import { civilDate, Text, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';

const centre = residenceChanged().residence;
const flat = { kind: 'private', municipality: written(Text, 'Saldus') } as const;
const on = civilDate('2024-04-22');
const livesOn = (day: string, ...events: readonly Client.Event[]) =>
  Client.residenceOn(stateAfter(Client, [clientRegistered(), ...events]), civilDate(day));

describe('where a client lives', () => {
  it('is not known before the first place', () => {
    expect(livesOn('2024-02-04', residenceChanged())).toBeUndefined();
  });

  it('is the last place up to a day, whichever was recorded first', () => {
    for (const places of [
      [residenceChanged(), residenceChanged({ on, residence: flat })],
      [residenceChanged({ on, residence: flat }), residenceChanged()],
    ]) {
      expect(livesOn('2024-04-21', ...places)).toEqual(centre);
      expect(livesOn('2024-04-22', ...places)).toEqual(flat);
    }
  });

  it('is the last place of the day where two were', () => {
    const second = residenceChanged({ on, residence: flat, seq: written(Whole, 1) });
    expect(livesOn('2024-04-22', second, residenceChanged({ on }))).toEqual(flat);
  });
});
