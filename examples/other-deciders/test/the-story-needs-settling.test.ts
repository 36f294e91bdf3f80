import { describe, expect, it } from '@jest/globals';
import { clientStream, isCorrection, record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore } from '@pavadonis/event-store';
import { fmodel } from '../src/fmodel';
import { play } from '../src/play';
import { clientId, complexity, progress, visit } from '../src/story/facts';
import { streamsOf } from '../src/streams';
import { civilDate } from '@pavadonis/domain';

/** The state of the client after the whole story, folded in the order of recording and blind to corrections. */
const asRecorded = async (): Promise<Client.State> => {
  const store = memoryStore();
  const handle = fmodel(store);
  await play(store, ({ request }) => handle(request));
  const entries = await streamsOf(store).read(clientStream(clientId));
  return entries
    .flatMap(({ event }) => (isCorrection(event as Client.Recordable) ? [] : [event as Client.Event]))
    .reduce(Client.evolve, Client.initial);
};

describe('a stream folded as it was recorded', () => {
  it('lets a voided goal progress', async () => {
    expect(Client.progressGoal(progress)(await asRecorded())).toEqual(
      record(Client.PlanGoalProgressed.of(progress)),
    );
  });

  it('takes an amended contact for another one', async () => {
    const amended = { ...visit, on: civilDate('2024-02-27') };
    expect(Client.deliverSupport(amended)(await asRecorded())).toMatchObject({
      left: { _tag: 'ContactIdTaken' },
    });
  });

  it('takes a late entry for the latest', async () => {
    const holds = { ...complexity, on: civilDate('2024-03-05') };
    expect(Client.assessComplexity(holds)(await asRecorded())).toEqual(
      record(Client.ComplexityAssessed.of(holds)),
    );
  });
});
