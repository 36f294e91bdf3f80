import { describe, expect, it } from '@jest/globals';
import * as domain from '@pavadonis/domain';
import fc from 'fast-check';

const ids = [
  domain.CentreId,
  domain.ClaimId,
  domain.ClientId,
  domain.CommandId,
  domain.ContactId,
  domain.ContractId,
  domain.CostId,
  domain.EpisodeId,
  domain.EventId,
  domain.GoalId,
  domain.GroupId,
  domain.OperationId,
  domain.PlanId,
  domain.WorkerId,
];
const UUID = '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0f';

describe('an id', () => {
  it.each(ids.map((codec) => [codec.name, codec] as const))('is a UUID in lower case: %s', (_, codec) => {
    expect(codec.is(UUID)).toBe(true);
    expect(codec.is(UUID.toUpperCase())).toBe(false);
  });

  it.each([
    '018f2b6a09af7c3d8e4f5a6b7c8d9e0f',
    '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0',
    '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0f0',
    '{018f2b6a-09af-7c3d-8e4f-5a6b7c8d9e0f}',
    '018f2b6a-09af-7c3d-8e4f_5a6b7c8d9e0f',
    '018f2b6g-09af-7c3d-8e4f-5a6b7c8d9e0f',
    '018f2b6a-09af-7c3d-8e4f-5a6b7c8d9é0f',
    '',
  ])('is refused as "%s"', (text) => {
    expect(domain.isUuid(text)).toBe(false);
  });

  it('is what the pattern of a UUID matches', () => {
    const nearly = fc
      .tuple(fc.uuid(), fc.nat(35), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([uuid, at, sign]) => uuid.slice(0, at) + sign + uuid.slice(at + 1));
    fc.assert(
      fc.property(
        nearly,
        (text) => domain.isUuid(text) === /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the id of a provider', () => {
  it.each(['river-house', 'a', '2nd-house', 'a'.repeat(40)])('may be %s', (text) => {
    expect(domain.ProviderId.is(text)).toBe(true);
  });

  it.each(['River-House', '-house', 'river house', 'river_house', 'māja', 'house\n', '', 'a'.repeat(41)])(
    'is refused as %j',
    (text) => {
      expect(domain.ProviderId.is(text)).toBe(false);
    },
  );
});
