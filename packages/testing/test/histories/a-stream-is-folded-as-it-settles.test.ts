import { expect, it } from '@jest/globals';
import { clientStream, settle } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { histories } from '@pavadonis/testing/random';
import { clientId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { story } from '../../src/walk/story';

it('a stream is folded as it settles, whatever comes late or is corrected', () => {
  fc.assert(
    fc.property(histories({ late: true, corrections: true }), (log) => {
      const told = story<Client.State, Client.Event>(Client, clientStream(clientId));
      for (const { event, ...entry } of log)
        if (entry.stream === told.stream && Client.Recordable.is(event)) told.take({ ...entry, event });
      const settled = settle<Client.Event>(told.recorded());
      expect(told.held()).toEqual(settled);
      expect(told.state()).toEqual(
        settled.reduce((state, { event }) => Client.evolve(state, event), Client.initial),
      );
    }),
  );
});
