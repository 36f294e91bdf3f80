import { describe, expect, it } from '@jest/globals';
import { Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';

const grants = (event: Client.Event) => stateAfter(Client, [registered(), applied(), event]).law.grants;

describe('a dated value of a state', () => {
  it('has the day of its event and no place in it, where the event says none', () => {
    expect(grants(granted())).toStrictEqual([{ on: granted().on, value: granted().status }]);
  });

  it('has the place in the day that the event says', () => {
    const seq = written(Whole, 1);
    expect(grants(granted({ seq }))).toStrictEqual([{ on: granted().on, seq, value: granted().status }]);
  });
});
