import { describe, expect, it } from '@jest/globals';
import { catalogue, civilDate, fieldValues, Metadata, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { anyOf } from '@pavadonis/testing/random';
import { commandId } from '@pavadonis/testing/examples/ids';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import fc from 'fast-check';

const codecs = Object.values(catalogue).flatMap(({ byType }) =>
  [...byType.values()].map((codec) => [codec.type, codec] as const),
);

/** All that is no record and no list, and lists without items, written otherwise than the code does. */
const singles = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.length === 0 ? ['[]'] : value.flatMap(singles);
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .filter((each) => each !== undefined)
      .flatMap(singles);
  return [JSON.stringify(value)];
};

describe('the values of an event', () => {
  it.each(codecs)('are all there, each once: %s', (_, codec) => {
    fc.assert(
      fc.property(anyOf(codec), (event: unknown) => {
        const values = fieldValues(codec, event).map(({ value }) => JSON.stringify(value));
        expect([...values].sort()).toEqual([...singles(event)].sort());
      }),
      { numRuns: 10 },
    );
  });

  it('have their places and forms', () => {
    const moved = residenceChanged({
      on: civilDate('2024-03-01'),
      residence: { kind: 'private', municipality: text('Valmiera') },
    });
    expect(fieldValues(Client.Recordable, moved)).toEqual([
      { place: ['type'], kind: 'word', value: 'ResidenceChanged' },
      { place: ['v'], kind: 'word', value: 1 },
      { place: ['on'], kind: 'day', value: '2024-03-01' },
      { place: ['residence', 'kind'], kind: 'word', value: 'private' },
      { place: ['residence', 'municipality'], kind: 'text', value: 'Valmiera' },
    ]);
  });

  it('include those of metadata, and lists without items', () => {
    const by = { actor: text('u-17'), role: text('mentor') };
    expect(fieldValues(Metadata, { by, commandId, evidence: [] })).toEqual([
      { place: ['by', 'actor'], kind: 'text', value: 'u-17' },
      { place: ['by', 'role'], kind: 'text', value: 'mentor' },
      { place: ['commandId'], kind: 'id', value: commandId },
      { place: ['evidence'], kind: 'list', value: [] },
    ]);
  });

  it('are none where nothing is read', () => {
    for (const value of [undefined, null, 7, 'PlanGoalSet', [], { type: 'Nothing' }, {}])
      expect(fieldValues(Client.Recordable, value)).toEqual([]);
  });
});
