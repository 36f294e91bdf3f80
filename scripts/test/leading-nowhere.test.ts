import { describe, expect, it } from '@jest/globals';
import { leadingNowhere } from '../leading-nowhere.cjs';

const target = { packageName: '@pavadonis/a', packagePath: 'src/rows.ts', qualifiedName: 'Row' };
const row = { type: 'reference', name: 'Row', target };

/** Returns TypeDoc's project with an entry that exports a function of this type. */
const returning = (type: object) => {
  const signature = { name: 'list', kind: 4096, type };
  return {
    children: [{ name: 'a', kind: 2, children: [{ name: 'list', kind: 64, signatures: [signature] }] }],
  };
};

describe('a type of ours that no entry exports', () => {
  const line = 'Row of @pavadonis/a/src/rows.ts is named by a.list.list, and no entry exports it';

  it.each([
    ['as the result of a function', row],
    ['in a list', { type: 'array', elementType: row }],
    ['in a form of a union, twice', { type: 'union', types: [row, { type: 'array', elementType: row }] }],
  ])('is found %s', (_, type) => {
    expect(leadingNowhere(returning(type))).toEqual([line]);
  });
});

describe('the reference has all', () => {
  it.each([
    ['of a type that it shows', { ...row, target: 12 }],
    ['of a type parameter', { ...row, refersToTypeParameter: true }],
    ['of a type of others', { ...row, target: { ...target, packageName: 'fp-ts' } }],
    [
      'of what a type inherits',
      { type: 'reflection', declaration: { name: '__type', extendedTypes: [row] } },
    ],
  ])('%s', (_, type) => {
    expect(leadingNowhere(returning(type))).toEqual([]);
  });
});
