import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, storeUnavailable } from '@pavadonis/event-store';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { setTimeout } from 'node:timers/promises';
import { command, office, returning, storeOf, stream } from './support/office';

const WAIT_MS = 50;

describe('commands that stand behind one that met a busy store', () => {
  it('have their appends ended once they have waited as long, and later ones do not', async () => {
    const busy = E.left(storeUnavailable('busy', 'TEST'));
    const endings: (AbortSignal | undefined)[] = [];
    const held: EventStore = {
      ...(await storeOf()),
      append: (_stream, _expected, _events, _condition, signal) => async () => {
        endings.push(signal);
        // never before the signal, if there is one
        if (signal === undefined) await setTimeout(WAIT_MS);
        else while (!signal.aborted) await setTimeout(1);
        return busy;
      },
    };
    const one = office(held);
    const send = (n: number) =>
      one.decide(stream, ...returning(record<Client.Event>(planGoalSet())), command(n))();
    expect(await Promise.all([1, 2, 3].map(send))).toEqual([busy, busy, busy]);
    expect(endings.map((signal) => signal?.aborted)).toEqual([undefined, true, true]);
    await send(4);
    expect(endings[3]).toBeUndefined();
  });
});
