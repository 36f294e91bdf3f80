import { describe, expect, it } from '@jest/globals';
import { catalogue, type ExpectedValue, factsOf } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import * as Client from '@pavadonis/domain/client';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { costsClaimed } from '@pavadonis/testing/examples/operation';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { anyOf } from '@pavadonis/testing/random';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';

const goal = planGoalSet.facts();
const invalid = (field: string, problem: string) => ({ _tag: 'InvalidField', field, problem });
const malformed = (field: string, kind: ExpectedValue['kind'], words?: readonly string[]) => ({
  ...invalid(field, 'malformed'),
  expected: words === undefined ? { kind } : { kind, words },
});
const KINDS = ['centre', 'private', 'detention', 'other', 'unknown'];

describe('a form', () => {
  it('gives the facts of the event', () => expect(factsOf(Client.PlanGoalSet, goal)).toEqual(E.right(goal)));

  it('leaves out what nobody filled in', () =>
    expect(factsOf(Client.PlanGoalSet, { ...goal, seq: '', text: undefined })).toEqual(E.right(goal)));

  it('names every field that is wrong, and how', () =>
    expect(factsOf(Client.PlanGoalSet, { ...goal, on: '31.12.2024', planId: '', priority: 1 })).toEqual(
      E.left([malformed('on', 'day'), invalid('planId', 'missing'), invalid('priority', 'unknown')]),
    ));

  it('names a field that the event does not have', () =>
    expect(factsOf(Client.PlanGoalSet, { ...goal, priority: 1 })).toEqual(
      E.left([invalid('priority', 'unknown')]),
    ));

  it('names a field within a field by its path', () => {
    const residence = { kind: 'centre', centreId: 'Mucenieki' };
    expect(factsOf(Client.ResidenceChanged, { ...residenceChanged.facts(), residence })).toEqual(
      E.left([malformed('residence.centreId', 'id')]),
    );
  });

  it('names the field that says which kind of thing is meant', () => {
    const residence = { kind: 'castle' };
    expect(factsOf(Client.ResidenceChanged, { ...residenceChanged.facts(), residence })).toEqual(
      E.left([malformed('residence.kind', 'word', KINDS)]),
    );
    expect(factsOf(Client.ResidenceChanged, { ...residenceChanged.facts(), residence: {} })).toEqual(
      E.left([invalid('residence.kind', 'missing')]),
    );
  });

  it('names the kind also where another field is wrong', () => {
    const form = { ...residenceChanged.facts(), on: 'soon', residence: { kind: 'castle' } };
    expect(factsOf(Client.ResidenceChanged, form)).toEqual(
      E.left([malformed('on', 'day'), malformed('residence.kind', 'word', KINDS)]),
    );
  });

  it('names an item of a list by its index', () => {
    const nationalities = ['AF', 'Kongo', 'SY', 7];
    expect(factsOf(Client.ClientRegistered, { ...clientRegistered.facts(), nationalities })).toEqual(
      E.left([malformed('nationalities.1', 'country'), malformed('nationalities.3', 'country')]),
    );
  });

  it('names a field of a record in a list', () => {
    const { lines, ...facts } = costsClaimed.facts();
    const [first] = lines;
    const wrong = [first, { ...first, month: '2024-13', bySource: { state: -1 } }, {}];
    expect(factsOf(Operation.CostsClaimed, { ...facts, lines: wrong })).toMatchObject(
      E.left(
        expect.arrayContaining([
          malformed('lines.1.month', 'month'),
          malformed('lines.1.bySource.state', 'amount'),
          invalid('lines.2.costId', 'missing'),
        ]),
      ),
    );
  });

  it('names a field that is called by a number, and is no item', () =>
    expect(factsOf(Client.PlanGoalSet, { ...goal, 7: 'x' })).toEqual(E.left([invalid('7', 'unknown')])));

  it('cannot say which event it is', () =>
    expect(factsOf(Client.PlanGoalSet, { ...goal, type: 'LeftLatvia', v: 7 })).toEqual(E.right(goal)));

  it('holds what was filled in, in no error', () =>
    expect(JSON.stringify(factsOf(Client.PlanGoalSet, { ...goal, on: 'Jane Doe' }))).not.toContain('Jane'));
});

const codecs = Object.values(catalogue).flatMap(({ byType }) => [...byType.values()]);

describe('the facts of every event', () => {
  it.each(codecs.filter(({ type }) => type !== 'EventAmended').map((codec) => [codec.type, codec] as const))(
    'come back as they are: %s',
    (_, codec) =>
      fc.assert(
        fc.property(anyOf(codec as never), (event) => {
          const { type, v, ...facts } = event as { type: string; v: number };
          expect(factsOf(codec as never, facts)).toEqual(E.right(facts));
          expect([type, v]).toEqual([codec.type, codec.version]);
        }),
        { numRuns: 5 },
      ),
  );
});
