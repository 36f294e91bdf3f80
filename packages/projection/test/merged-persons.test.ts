import { describe, expect, it } from '@jest/globals';
import { civilDate, ClientId, clientStream, type StreamName } from '@pavadonis/domain';
import { byPerson, mergedByDay, personsOf } from '@pavadonis/projection';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

const id = (number: number): ClientId => exampleId(ClientId, number);
const stream = (number: number): StreamName => clientStream(id(number));

type Merge = readonly [stream: number, into: number | undefined];

const persons = (...merges: readonly Merge[]): readonly (readonly [StreamName, StreamName])[] => {
  const rows = merges.map(
    ([number, into]) => [stream(number), into === undefined ? {} : { mergedInto: id(into) }] as const,
  );
  return [...personsOf(new Map(rows))];
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

describe('the rows of persons', () => {
  interface Row {
    readonly name: string;
    readonly mergedInto?: ClientId;
  }
  const row = (number: number, into?: number): readonly [StreamName, Row] => [
    stream(number),
    { name: String(number), ...(into === undefined ? {} : { mergedInto: id(into) }) },
  ];
  const named = (...rows: readonly (readonly [StreamName, Row])[]) =>
    [
      ...byPerson<Row>(new Map(rows), (person, all) => ({
        name: [person, ...all.map(({ name }) => name)].join(' '),
      })),
    ]
      .map(({ name }) => name)
      .sort();

  it('are joined of merged streams, the own first, then by name', () => {
    expect(named(row(4, 2), row(1), row(2), row(3, 2))).toEqual(['1', `${stream(2)} 2 3 4`]);
  });

  it('are joined where the person has no row', () => {
    expect(named(row(4, 9), row(3, 9))).toEqual([`${stream(9)} 3 4`]);
  });

  it('are those at hand where nothing is merged', () => {
    const rows = new Map([row(1), row(2)]);
    const found = [...byPerson<Row>(rows, () => ({ name: 'joined' }))];
    expect(found).toEqual([...rows.values()]);
    for (const each of found) expect([...rows.values()]).toContain(each);
  });
});

describe('the streams of one person', () => {
  const on = (day: string, of: string) => ({ day: civilDate(day), of });

  it('stand in the order of days, then of the streams', () => {
    const [early, first, second, late] = [
      on('2018-01-01', 'second'),
      on('2018-02-01', 'first'),
      on('2018-02-01', 'second'),
      on('2018-03-01', 'first'),
    ];
    expect(
      mergedByDay(
        ({ day }) => day,
        [
          [first, late],
          [early, second],
        ],
      ),
    ).toEqual([early, first, second, late]);
  });
});
