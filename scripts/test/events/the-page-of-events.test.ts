import { describe, expect, it } from '@jest/globals';
import * as Domain from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogued, type Catalogued } from '../../events/catalogued';
import type { Form } from '../../events/form';
import { generated } from '../../events/generated';
import { keptIn } from '../../events/kept';
import { recordedBy } from '../../events/recorded-by';
import { since } from '../../events/since';

const root = join(__dirname, '..', '..', '..');
const kept = keptIn(join(root, 'docs', 'schemas'));

const goalSet = catalogued.find(({ type }) => type === 'PlanGoalSet');
const other = (facts: Partial<Catalogued>): Catalogued => {
  if (goalSet === undefined) throw new RangeError('goals are set by an event');
  return { ...goalSet, ...facts };
};

describe('what is written of the events', () => {
  it.each(Object.entries(generated(catalogued, kept)))('is not stale: %s', (path, text) => {
    const file = join(root, path);
    // not toBe: a difference of a thousand lines tells less than what to do
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
      throw new Error(`${path} is not what the codecs say: run pnpm docs:events`);
  });

  it('keeps schemas of known events, up to their version', () => {
    const versions = catalogued.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    );
    expect(Object.keys(kept).filter((name) => !versions.includes(name))).toEqual([]);
  });
});

describe('an event is recorded by', () => {
  it('the decision of its stream', () => {
    expect(recordedBy('ServiceStarted')).toEqual(['Client.startService']);
    expect(recordedBy('CostsClaimed')).toEqual(['Operation.claimCosts']);
  });

  it('each decision that may record it', () => {
    expect(recordedBy('LeftLatvia')).toEqual(['Client.executeDublinTransfer', 'Client.leaveLatvia']);
  });

  it('a correction of every stream', () => {
    expect(recordedBy('EventAmended')).toEqual(['addEvidence', 'amendEvent']);
  });

  it.each(catalogued.map(({ type }) => type))('a decision that a host can call: %s', (type) => {
    const hosts: Readonly<Record<string, object>> = { Client, Contract, Operation, Centre };
    expect(recordedBy(type)).not.toEqual([]);
    for (const decision of recordedBy(type)) {
      const [name = '', namespace] = decision.split('.').reverse();
      const home = namespace === undefined ? Domain : (hosts[namespace] ?? {});
      expect((home as Readonly<Record<string, unknown>>)[name]).toBeInstanceOf(Function);
    }
  });
});

describe('the writing of it is refused', () => {
  const refuses = (event: Catalogued, problem: string) =>
    expect(() => generated([...catalogued, event], {})).toThrow(problem);
  const field = (name: string, form: Form): Catalogued => other({ fields: [{ name, required: true, form }] });

  it('for an event without a docstring', () => {
    refuses(other({ type: 'GoalPraised' }), 'event GoalPraised has no meaning');
  });

  it('for an event that no decision records', () => {
    refuses(other({ type: 'GoalPraised' }), 'event GoalPraised is recorded by no decision');
  });

  it('for an event or a field without a meaning in Latvian', () => {
    refuses(other({ type: 'GoalPraised' }), 'event GoalPraised has no meaning in Latvian');
    refuses(
      field('mood', { _tag: 'Boolean', personal: false }),
      'field PlanGoalSet.mood has no meaning in Latvian',
    );
  });

  it('for a field of clients, or a word in it, without a name in Latvian', () => {
    refuses(field('mood', { _tag: 'Boolean', personal: false }), 'field mood has no name in Latvian');
    refuses(
      field('term', { _tag: 'Choice', values: ['long', 'endless'], personal: false }),
      'word term: endless has no name in Latvian',
    );
  });

  it('for a text in Latvian that no event asks for', () => {
    const others = catalogued.filter(({ type }) => type !== 'PlanRevised');
    expect(() => generated(others, {})).toThrow('event PlanRevised is told in Latvian, and is in no event');
  });

  it('for a field without a docstring', () => {
    refuses(field('mood', { _tag: 'Boolean', personal: false }), 'field PlanGoalSet.mood has no meaning');
  });

  it('for values without a docstring, or without a schema', () => {
    const weight = field('weight', { _tag: 'Value', name: 'Weight', personal: false });
    refuses(weight, 'value Weight has no meaning');
    refuses(weight, 'value Weight has no schema');
  });

  it('for a number without a unit', () => {
    refuses(
      field('level', { _tag: 'Value', name: 'Whole', personal: false }),
      'field PlanGoalSet.level has no unit',
    );
  });
});

describe('a field is there since', () => {
  const schemas = {
    'PlanGoalSet.v1.json': { properties: { planId: {} } },
    'PlanGoalSet.v2.json': { properties: { planId: {}, text: {} } },
  };

  it('the first version whose kept schema has it', () => {
    expect(since({ type: 'PlanGoalSet', version: 3 }, 'planId', schemas)).toBe(1);
    expect(since({ type: 'PlanGoalSet', version: 3 }, 'text', schemas)).toBe(2);
  });

  it('the present version where no earlier one has it', () => {
    expect(since({ type: 'PlanGoalSet', version: 3 }, 'targetOn', schemas)).toBe(3);
    expect(since({ type: 'PlanGoalSet', version: 1 }, 'text', schemas)).toBe(1);
    expect(since({ type: 'PlanGoalSet', version: 2 }, 'toString', schemas)).toBe(2);
  });
});
