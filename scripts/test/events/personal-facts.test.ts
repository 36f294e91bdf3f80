import { describe, expect, it } from '@jest/globals';
import * as domain from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { catalogue, personalFactsOf, personalPaths } from '@pavadonis/domain';
import { recordedBy } from '../../events/recorded-by';

const byType = new Map(Object.values(catalogue).flatMap((codec) => [...codec.byType]));

const decisionNamed = (name: string): object => {
  const [first = '', second] = name.split('.');
  const found = (second === undefined ? domain : first === 'Client' ? Client : undefined) as
    Readonly<Record<string, object>> | undefined;
  const decision = found?.[second ?? first];
  if (decision === undefined) throw new TypeError(`no decision ${name}`);
  return decision;
};

const recording = [...byType].flatMap(([type, codec]) => {
  const { length } = personalPaths(codec);
  return length === 0 ? [] : recordedBy(type).map((name) => [name, type] as const);
});

describe('a decision that records a personal text', () => {
  it.each(recording)('%s says that its facts hold those of %s', (name, type) => {
    expect(personalFactsOf(decisionNamed(name))?.type).toBe(type);
  });

  it('is found by the types of what decisions return, corrections among them', () => {
    expect(recording.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Client.makeReferral', 'voidEvent', 'amendEvent']),
    );
    expect(recording).toHaveLength(19);
  });
});
