import { describe, expect, it } from '@jest/globals';
import { clientStream, type StreamName } from '@pavadonis/domain';
import { personOf, project } from '@pavadonis/projection';
import { clientNo, logOf } from '@pavadonis/testing';
import { journal } from '@pavadonis/testing-projection';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import fc from 'fast-check';

const stream = (number: number): StreamName => clientStream(clientIdOf(number));

type Merge = readonly [stream: number, into: number | undefined];

const persons = (...merges: readonly Merge[]): readonly (readonly [StreamName, StreamName])[] => {
  const log = logOf(
    merges.flatMap(([number, into]) => [
      ...clientNo(number)(
        into === undefined ? clientRegistered() : clientsMerged({ survivorId: clientIdOf(into) }),
      ),
    ]),
  );
  return [...project(journal, log).persons];
};

describe('the person a stream belongs to', () => {
  it('is told for nobody where nothing is merged', () => {
    expect(persons([1, undefined], [2, undefined])).toEqual([]);
  });

  it('is the survivor of the merge', () => {
    expect(persons([1, undefined], [2, 1], [3, undefined])).toEqual([[stream(2), stream(1)]]);
  });

  it('is the survivor, of whom nothing else is known', () => {
    expect(persons([2, 9])).toEqual([[stream(2), stream(9)]]);
  });

  it('is a chain’s last survivor, in any order', () => {
    const chain: readonly Merge[] = [
      [4, 3],
      [2, 1],
      [3, 2],
      [1, undefined],
    ];
    const all = [2, 3, 4].map((number) => [stream(number), stream(1)]);
    expect(persons(...chain).toSorted()).toEqual(all);
    expect(persons(...chain.toReversed()).toSorted()).toEqual(all);
  });

  it('is of several merged into one the same', () => {
    expect(persons([1, undefined], [2, 1], [3, 1])).toEqual([
      [stream(2), stream(1)],
      [stream(3), stream(1)],
    ]);
  });

  it.each<readonly [string, readonly Merge[], readonly Merge[]]>([
    [
      'of two',
      [
        [3, 2],
        [2, 3],
      ],
      [[3, 2]],
    ],
    [
      'of three',
      [
        [2, 4],
        [4, 3],
        [3, 2],
      ],
      [
        [4, 2],
        [3, 2],
      ],
    ],
    [
      'and of those that lead into it',
      [
        [1, 3],
        [3, 2],
        [2, 3],
      ],
      [
        [1, 2],
        [3, 2],
      ],
    ],
    ['of one, which is a person of their own', [[1, 1]], []],
  ])('is in a circle the one of the smallest name: %s', (_, merges, expected) => {
    expect(persons(...merges)).toEqual(expected.map(([number, into = 0]) => [stream(number), stream(into)]));
  });

  it('belongs to nobody else, whatever was merged', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 9 }), { nil: undefined }), { maxLength: 9 }), (merges) => {
        const found = new Map(persons(...merges.map((into, number): Merge => [number, into])));
        for (const person of found.values()) expect(found.has(person)).toBe(false);
        const merged = merges.flatMap((into, number) =>
          into === undefined ? [] : [[number, into] as const],
        );
        for (const [number, into] of merged)
          expect(found.get(stream(number)) ?? stream(number)).toBe(found.get(stream(into)) ?? stream(into));
      }),
    ));
});

describe('a merge that is reverted', () => {
  const merged = clientsMerged({ survivorId: clientIdOf(1) });
  const revert = (number: number) => mergeReverted({ survivorId: clientIdOf(number) });
  const view = (...events: readonly ReturnType<typeof mergeReverted>[]) =>
    project(journal, logOf([...clientNo(1)(clientRegistered()), ...clientNo(2)(merged, ...events)]));

  it('makes two persons again', () => {
    const { client, persons: found } = view(revert(1));
    expect([...client.keys()]).toEqual([stream(1), stream(2)]);
    expect(found).toEqual(new Map());
  });

  it('holds on where the reversal names another survivor', () => {
    const { client, persons: found } = view(revert(3));
    expect([...client.keys()]).toEqual([stream(1)]);
    expect(personOf({ persons: found }, stream(2))).toBe(stream(1));
  });
});
