import { describe, expect, it } from '@jest/globals';
import { refuse } from '@pavadonis/domain';
import { NoContract } from '@pavadonis/domain/contract';
import { memoryStore, orThrow, storeClosed } from '@pavadonis/event-store';
import { textOf, textOfThrown } from '@pavadonis/texts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
};

describe('the text of what was thrown', () => {
  it('is that of a failure', async () => {
    const store = memoryStore();
    await orThrow(store.close());
    const thrown = await orThrow(store.readAll({ after: 0, limit: 1 })).catch((error: unknown) => error);
    for (const language of ['lv', 'en'] as const)
      expect(textOfThrown(thrown, language)).toBe(textOf(storeClosed, language));
  });

  it('is that of a refusal', () => {
    const refusal = NoContract.of();
    const thrown = thrownBy(() => orThrow(refuse(refusal)));
    expect(textOfThrown(thrown, 'en')).toBe(textOf(refusal, 'en'));
  });

  it.each([
    ['an error without a cause', new TypeError('broken')],
    ['an error of another cause', new Error('broken', { cause: { _tag: 'OfTheHost' } })],
    ['the name of a method', new Error('broken', { cause: { _tag: 'toString' } })],
    ['a list of fields', new Error('broken', { cause: [{ _tag: 'InvalidField' }] })],
    ['a text', 'broken'],
    ['nothing', undefined],
  ])('is none for %s', (_, thrown) => {
    expect(textOfThrown(thrown, 'en')).toBeUndefined();
  });
});
