import { describe, expect, it } from '@jest/globals';
import { Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const grants = (event: Client.Event) => [
  ...stateAfter(Client, [clientRegistered(), asylumApplicationLodged(), event]).law.grants,
];

describe('a segment of a timeline in a state', () => {
  it('has its event’s day, and no place by default', () => {
    expect(grants(statusGranted())).toStrictEqual([
      { from: statusGranted().on, value: statusGranted().status },
    ]);
  });

  it('has the place in the day that the event says', () => {
    const seq = written(Whole, 1);
    expect(grants(statusGranted({ seq }))).toStrictEqual([
      { from: statusGranted().on, seq, value: statusGranted().status },
    ]);
  });
});
