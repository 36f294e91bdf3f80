import { describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { ClientId, CommandId, Country } from '@pavadonis/domain';
import { version } from 'uuid';

describe('a new id', () => {
  it('is a UUID of version 7 of its kind', () => {
    expect(version(newId(CommandId))).toBe(7);
    expect(ClientId.is(newId(ClientId))).toBe(true);
  });

  it('is another one each time, and sorts after those before', () => {
    const ids = Array.from({ length: 1000 }, () => newId(CommandId));
    expect(new Set(ids).size).toBe(1000);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is none where its kind is no UUID', () => {
    expect(() => newId(Country)).toThrow(new RangeError('not a value of Country'));
  });
});
