import { describe, expect, it } from '@jest/globals';
import { plan } from '../../src/plan/plan';
import { faults, isWithinLimit } from './faults';

describe.each([1, 2])('the lives of seed %i', (seed) => {
  const { clients } = plan(seed);

  it('have no impossible day', () => {
    const found = clients.flatMap((client) => faults(client).map((fault) => `${client.key}: ${fault}`));
    expect(found).toEqual([]);
  });

  it('have contacts within the limits, with a few exceptions', () => {
    const past = clients.filter((client) =>
      client.episodes.some(({ contactDays }) => contactDays.some((day) => !isWithinLimit(client, day))),
    );
    expect(past.length / clients.length).toBeLessThan(0.02);
  });

  it('are numbered in the order of the first starts', () => {
    const starts = clients.map(({ episodes }) => episodes[0]?.start ?? '');
    expect(starts).toEqual([...starts].sort());
    expect(clients.map(({ key }) => key)).toEqual([...clients.keys()]);
  });

  it('move out of the centres mostly after a status', () => {
    const moved = clients.filter(
      ({ places }) => places.length > 1 && places.at(-1)?.place.kind === 'private',
    );
    const afterStatus = moved.filter(
      ({ places, grants }) => (grants[0]?.on ?? '9999') <= (places.at(-1)?.on ?? ''),
    );
    expect(afterStatus.length / moved.length).toBeGreaterThan(0.6);
  });
});
