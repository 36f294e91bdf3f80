import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogued, type Catalogued } from '../../events/catalogued';
import { generated } from '../../events/generated';
import { keptIn } from '../../events/kept';
import { since } from '../../events/since';

const docs = join(__dirname, '..', '..', '..', 'docs');
const kept = keptIn(join(docs, 'schemas'));

const goalSet = catalogued.find(({ type }) => type === 'PlanGoalSet');
const other = (facts: Partial<Catalogued>): Catalogued => {
  if (goalSet === undefined) throw new RangeError('goals are set by an event');
  return { ...goalSet, ...facts };
};
const without = (type: string): readonly Catalogued[] => catalogued.filter((event) => event.type !== type);

describe('what is written of the events', () => {
  it.each(Object.entries(generated(catalogued, kept)))('is not stale: docs/%s', (path, text) => {
    const file = join(docs, path);
    // not toBe: a difference of a thousand lines tells less than what to do
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
      throw new Error(`docs/${path} is not what the codecs say: run pnpm docs:events`);
  });

  it('keeps schemas of known events alone, up to their present version', () => {
    const versions = catalogued.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    );
    expect(Object.keys(kept).filter((name) => !versions.includes(name))).toEqual([]);
  });
});

describe('the writing of it is refused', () => {
  const refuses = (catalogue: readonly Catalogued[], problem: string) =>
    expect(() => generated(catalogue, {})).toThrow(problem);

  it('for an event without a sentence', () => {
    refuses(
      [...catalogued, other({ type: 'GoalPraised' })],
      'event GoalPraised of client stream has no meaning',
    );
  });

  it('for a sentence without an event', () => {
    refuses(without('CentreClosed'), 'event CentreClosed of centre stream is explained, and is not there');
  });

  it('for an event that is explained in another stream', () => {
    refuses(
      [...without('PlanGoalSet'), other({ categories: ['contract'] })],
      'event PlanGoalSet of contract stream has no meaning',
    );
  });

  it('for a field without a meaning', () => {
    const field = { name: 'mood', required: false, form: { _tag: 'Boolean', personal: false } } as const;
    refuses(
      [...without('PlanGoalSet'), other({ fields: [...other({}).fields, field] })],
      'field PlanGoalSet.mood has no meaning',
    );
  });

  it('for a meaning without a field', () => {
    refuses(
      [
        ...without('PlanGoalSet'),
        other({ fields: other({}).fields.filter(({ name }) => name !== 'targetOn') }),
      ],
      'field targetOn is explained, and is not there',
    );
  });

  it('for a number without a unit', () => {
    const field = {
      name: 'level',
      required: true,
      form: { _tag: 'Value', name: 'Whole', personal: false },
    } as const;
    refuses([...without('PlanGoalSet'), other({ fields: [field] })], 'unit level has no meaning');
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
