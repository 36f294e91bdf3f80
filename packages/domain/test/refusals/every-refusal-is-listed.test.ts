import { describe, expect, it } from '@jest/globals';
import * as Domain from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { RefusalCodec } from '../../src/event/refusal';

const listed = Object.values(Domain.refusals).flat();

const exported = [Domain, Client, Contract, Operation, Centre].flatMap((module) =>
  Object.entries<unknown>(module).flatMap(([name, value]) =>
    value instanceof RefusalCodec ? [{ name, value }] : [],
  ),
);

describe('every refusal', () => {
  it('is in the list of its chapter, and in one list only', () => {
    expect(new Set(listed)).toEqual(new Set(exported.map(({ value }) => value)));
    expect(listed).toHaveLength(exported.length);
  });

  it('is exported by its tag', () => {
    expect(exported.filter(({ name, value }) => name !== value.tag)).toEqual([]);
  });

  it('has a tag of its own', () => {
    expect(new Set(listed.map(({ tag }) => tag)).size).toBe(listed.length);
  });

  it('holds no personal data', () => {
    expect(listed.filter((codec) => Domain.personalPaths(codec).length > 0)).toEqual([]);
  });
});
