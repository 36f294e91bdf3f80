import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@pavadonis/domain';
import { mutated } from '@pavadonis/fixtures/mutated';
import fc from 'fast-check';
import { holdsWhatNoSchemaTells, judged, type Judged } from './event-schemas';

const each = judged.map((event) => [event.type, event] as const);

const of = (wanted: string): Judged => {
  const found = judged.find(({ type }) => type === wanted);
  if (found === undefined) throw new RangeError(`no event type ${wanted}`);
  return found;
};

const exampleOf = (type: string): object => {
  const [example] = of(type).examples;
  if (example === undefined) throw new RangeError(`no example of ${type}`);
  return example;
};

describe.each(each)('the schema of %s', (type, { examples, schemaAccepts, codecAccepts }) => {
  it('accepts every example', () => {
    expect(examples).not.toEqual([]);
    for (const example of examples)
      expect([schemaAccepts(example), codecAccepts(example)]).toEqual([true, true]);
  });

  it('refuses an unknown field, and a missing required one', () => {
    for (const example of examples) {
      expect(schemaAccepts({ ...example, extra: 1 })).toBe(false);
      for (const field of ['type', 'v', 'on'])
        expect(
          schemaAccepts(Object.fromEntries(Object.entries(example).filter(([key]) => key !== field))),
        ).toBe(false);
    }
  });

  it('accepts of spoilt values just what the codec does', () => {
    fc.assert(
      fc.property(mutated(fc.constantFrom(...examples)), (value) => {
        const [bySchema, byCodec] = [schemaAccepts(value), codecAccepts(value)];
        if (bySchema && !byCodec) expect(holdsWhatNoSchemaTells(value)).toBe(true);
        else expect([type, bySchema]).toEqual([type, byCodec]);
      }),
      { numRuns: 150 },
    );
  });
});

it('a text is as long for the schema as for the codec, in characters', () => {
  const { schemaAccepts, codecAccepts } = of('PlanGoalSet');
  const both = (text: string): readonly boolean[] => {
    const goal = { ...exampleOf('PlanGoalSet'), text };
    return [schemaAccepts(goal), codecAccepts(goal)];
  };
  for (const character of ['x', '🙂', '\ud83d', 'e\u0301'.normalize('NFC')]) {
    expect(both(character.repeat(500))).toEqual([true, true]);
    expect(both(character.repeat(501))).toEqual([false, false]);
  }
});

describe('refused by a codec alone', () => {
  const rate = (...shares: readonly (readonly [source: string, basisPoints: number])[]) => ({
    ...exampleOf('CoFinancingRateSet'),
    shares: shares.map(([source, basisPoints]) => ({ source, basisPoints })),
  });

  const both = (type: string, value: unknown) => [
    of(type).schemaAccepts(value),
    of(type).codecAccepts(value),
  ];

  it.each(['2018-02-30', '2018-04-31', '2019-02-29', '1900-02-29'])('is a day that is none: %s', (on) => {
    const left = { ...exampleOf('LeftLatvia'), on };
    expect(both('LeftLatvia', left)).toEqual([true, false]);
    expect(holdsWhatNoSchemaTells(left)).toBe(true);
  });

  it('is a rate of two shares that do not add up', () => {
    expect(both('CoFinancingRateSet', rate(['ESF', 8_500], ['state', 1_500]))).toEqual([true, true]);
    expect(both('CoFinancingRateSet', rate(['ESF', 8_500], ['state', 1_400]))).toEqual([true, false]);
    expect(holdsWhatNoSchemaTells(rate(['ESF', 8_500], ['state', 1_400]))).toBe(true);
  });

  it('is an amendment with an event of another stream kind', () => {
    const amendment = { ...exampleOf('EventAmended'), to: exampleOf('CentreOpened') };
    expect(of('EventAmended').schemaAccepts(amendment)).toBe(true);
    expect(catalogue.client.is(amendment)).toBe(false);
    expect(catalogue.centre.is(amendment)).toBe(true);
  });

  it('is nothing else of a rate', () => {
    const refused = [
      rate(),
      rate(['ESF', 9_999]),
      rate(['state', 5_000], ['ESF', 5_000]),
      rate(['ESF', 5_000], ['AMIF', 5_000]),
      rate(['ESF', 0], ['state', 10_000]),
      rate(['ESF', 10_000], ['state', 0]),
      rate(['ESF', 5_000], ['AMIF', 2_500], ['state', 2_500]),
    ];
    for (const value of refused) expect(both('CoFinancingRateSet', value)).toEqual([false, false]);
    expect(both('CoFinancingRateSet', rate(['state', 10_000]))).toEqual([true, true]);
  });
});
