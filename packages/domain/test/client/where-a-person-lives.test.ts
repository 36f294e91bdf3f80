import { describe, expect, it } from '@jest/globals';
import { civilDate, Text, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { moved, registered } from '@pavadonis/testing/examples/client';

const centre = moved().residence;
const flat = { kind: 'private', municipality: written(Text, 'Saldus') } as const;
const on = civilDate('2024-04-22');
const livesOn = (day: string, ...events: readonly Client.Event[]) =>
  Client.residenceOn(stateAfter(Client, [registered(), ...events]), civilDate(day));

describe('where a person lives', () => {
  it('is not known before the first place', () => {
    expect(livesOn('2024-02-04', moved())).toBeUndefined();
  });

  it('is the last place up to a day, whichever was recorded first', () => {
    for (const places of [
      [moved(), moved({ on, residence: flat })],
      [moved({ on, residence: flat }), moved()],
    ]) {
      expect(livesOn('2024-04-21', ...places)).toEqual(centre);
      expect(livesOn('2024-04-22', ...places)).toEqual(flat);
    }
  });

  it('is the last place of the day where two were', () => {
    const second = moved({ on, residence: flat, seq: written(Whole, 1) });
    expect(livesOn('2024-04-22', second, moved({ on }))).toEqual(flat);
  });
});
