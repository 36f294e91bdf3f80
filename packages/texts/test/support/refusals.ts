import { civilDate, EventId, monthOf, TargetGroup, WorkerRole } from '@pavadonis/domain';
import { GoalLifecycle, InternationalProtection } from '@pavadonis/domain/client';
import { dayBetween } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import type { Refusal } from '@pavadonis/texts';
import fc from 'fast-check';
import { join } from 'node:path';
import { textsUnder } from '../../../domain/test/support/sources';

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}

/** A refusal as the domain's source declares it. */
export interface Declared {
  readonly tag: string;
  readonly fields: readonly Field[];
}

const fieldsIn = (body: string): readonly Field[] =>
  [...body.matchAll(/readonly (\w+)(\??): ([^;]+);/g)]
    .map(([, name = '', optional, type = '']) => ({ name, optional: optional === '?', type }))
    .filter(({ name }) => name !== '_tag');

/** Every refusal there is. */
export const declared: readonly Declared[] = textsUnder(join(__dirname, '../../../domain/src'), '.ts')
  .flatMap((source) => [...source.matchAll(/interface \w+ \{\s+readonly _tag: '(\w+)';([^}]*)\}/g)])
  .map(([, tag = '', body = '']) => ({ tag, fields: fieldsIn(body) }));

const day = dayBetween(civilDate('2016-04-06'), 4_000);
/** Ids of every kind look alike. */
const id = fc.nat({ max: 999_999 }).map((number) => exampleId(EventId, number));
const oneOf = (codec: { readonly keys: object }) => fc.constantFrom(...Object.keys(codec.keys));
const PROCEDURES = [
  'none',
  'open',
  'refused',
  'granted',
  'appealed',
  'dismissed',
  'allowed',
  'remitted',
  'final',
  'discontinued',
  'transferred',
];

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  CivilDate: day,
  Month: day.map(monthOf),
  Cents: fc.nat({ max: 100_000_000 }),
  Country: fc.constantFrom('XA', 'XB'),
  InternationalProtection: oneOf(InternationalProtection),
  TargetGroup: oneOf(TargetGroup),
  GoalLifecycle: oneOf(GoalLifecycle),
  WorkerRole: oneOf(WorkerRole),
  Procedure: fc.constantFrom(...PROCEDURES),
  ConsentScope: fc.constantFrom('service', 'referral', 'statistics'),
  string: fc.constantFrom('ClientRegistered', 'StatusGranted'),
};

const valueOf = ({ type }: Field): fc.Arbitrary<unknown> => {
  const known = values[type];
  if (known !== undefined) return known;
  if (/^\w+Id( \| \w+Id)*$/.test(type)) return id;
  if (/^readonly \w+Id\[\]$/.test(type)) return fc.array(id, { minLength: 1, maxLength: 3 });
  if (/^'\w+'( \| '\w+')*$/.test(type))
    return fc.constantFrom(...type.split(' | ').map((each) => each.slice(1, -1)));
  throw new TypeError(`no random values known for ${type}`);
};

/** Random refusals of a kind, with or without what may be absent. */
export const randomRefusal = ({ tag, fields }: Declared): fc.Arbitrary<Refusal> =>
  fc
    .record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), {
      requiredKeys: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    })
    .map((facts) => ({ _tag: tag, ...facts }) as Refusal);
