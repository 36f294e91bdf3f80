import { describe, expect, it } from '@jest/globals';
import { catalogue, factsOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { coFinancingRateSet, costRecorded, costsClaimed } from '@pavadonis/testing/examples/operation';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { anyOf } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';

const { ClientRegistered, PlanGoalSet, ResidenceChanged } = Client;
const { CoFinancingRateSet, CostRecorded, CostsClaimed } = Operation;
const [line] = costsClaimed.facts().lines;

describe('a field with a wrong value says that it takes', () => {
  it.each([
    ['a day', PlanGoalSet, planGoalSet.facts(), { on: '2024-02-30' }, 'on', 'day'],
    ['a month', CostRecorded, costRecorded.facts(), { month: '2024-13' }, 'month', 'month'],
    ['an amount', CostRecorded, costRecorded.facts(), { amount: 0.5 }, 'amount', 'amount'],
    [
      'a country',
      ClientRegistered,
      clientRegistered.facts(),
      { countryOfOrigin: 'Kongo' },
      'countryOfOrigin',
      'country',
    ],
    ['a list', ClientRegistered, clientRegistered.facts(), { nationalities: 'AF' }, 'nationalities', 'list'],
    ['yes or no', ClientRegistered, clientRegistered.facts(), { stateless: 'on' }, 'stateless', 'flag'],
    ['a record', ClientRegistered, clientRegistered.facts(), { birth: '1990' }, 'birth', 'record'],
    [
      'one of several records',
      ResidenceChanged,
      residenceChanged.facts(),
      { residence: 1 },
      'residence',
      'record',
    ],
    ['an id', PlanGoalSet, planGoalSet.facts(), { goalId: 'first' }, 'goalId', 'id'],
    ['a text', PlanGoalSet, planGoalSet.facts(), { text: ' ' }, 'text', 'text'],
    ['a whole number', PlanGoalSet, planGoalSet.facts(), { seq: 1.5 }, 'seq', 'whole'],
    [
      'the code of a provider',
      Contract.ContractSigned,
      contractSigned.facts(),
      { providerId: 'A B' },
      'providerId',
      'provider',
    ],
    [
      'shares that make up a whole',
      CoFinancingRateSet,
      coFinancingRateSet.facts(),
      { shares: [] },
      'shares',
      'shares',
    ],
    [
      'a line that adds up',
      CostsClaimed,
      costsClaimed.facts(),
      { lines: [{ ...line, eligible: 1 }] },
      'lines.0',
      'claim_line',
    ],
  ] as const)('%s', (_, codec, facts, wrong, field, kind) => {
    const expected = E.left([{ _tag: 'InvalidField', field, problem: 'malformed', expected: { kind } }]);
    expect(factsOf(codec as never, { ...facts, ...wrong })).toEqual(expected);
  });

  it('one of the words of its codec', () => {
    const { sex } = Client.ClientRegistered.required;
    expect(factsOf(ClientRegistered, { ...clientRegistered.facts(), sex: 'f' })).toMatchObject(
      E.left([{ field: 'sex', expected: { kind: 'word', words: Object.keys(sex.keys) } }]),
    );
  });
});

const fields = Object.values(catalogue)
  .flatMap(({ byType }) => [...byType.values()])
  .flatMap((codec) => {
    const { required, optional } = codec as unknown as Record<'required' | 'optional', object>;
    return Object.keys({ ...required, ...optional })
      .filter((name) => name !== 'type' && name !== 'v')
      .map((name) => [codec.type, name, codec] as const);
  });

describe('every field of every event', () => {
  it.each(fields)('says which value it takes: %s, %s', (_, name, codec) => {
    const [event] = fc.sample(anyOf(codec as never), 1) as readonly object[];
    const { type, v, ...facts } = { type: '', v: 1, ...event };
    const read = factsOf(codec as never, { ...facts, [name]: Number.NaN });
    expect([type, v]).toEqual([codec.type, 1]);
    expect(read).toMatchObject(
      E.left([{ field: name, problem: 'malformed', expected: { kind: expect.any(String) } }]),
    );
  });
});
