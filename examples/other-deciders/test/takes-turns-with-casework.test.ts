import { expect, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { adapters } from '../src/adapters';
import { logOf, play } from '../src/play';
import { atOffice, type Step } from '../src/step';
import { story } from '../src/story';

it.each(Object.entries(adapters))('%s and casework may work on one store', async (_, adapter) => {
  const [store, expected] = [memoryStore(), memoryStore()];
  const [handle, atThis, atThat] = [adapter(store), atOffice(store), atOffice(expected)];
  const steps = Object.values(story);
  const take = (step: Step): Promise<void> =>
    steps.indexOf(step) % 2 === 0 ? handle(step.request) : atThis(step);
  // both see what the other recorded, and each knows a command that the other recorded
  expect(await play(store, take)).toEqual(await play(expected, atThat));
  const log = await logOf(store);
  expect(log).toEqual(await logOf(expected));
  const swapped = (step: Step): Promise<void> =>
    steps.indexOf(step) % 2 === 0 ? atThis(step) : handle(step.request);
  await play(store, swapped);
  expect(await logOf(store)).toEqual(log);
});
