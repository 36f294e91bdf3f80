import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, Metadata, type Recordable } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decoder } from '../../src/json/decode';
import { encode } from '../../src/json/encode';
import { metadata, minute, streams } from './support/stored';
import { wide } from './support/wide';

const decode = decoder();
const envelope = { id: eventId(1), recordedAt: minute(1), metadata };

describe('encoding an event', () => {
  it('writes event and metadata as JSON, under the type of the event', () => {
    expect(encode(streams.client, { ...envelope, event: planGoalSet() })).toEqual(
      E.right({
        id: eventId(1),
        recordedAt: minute(1),
        type: 'PlanGoalSet',
        data: JSON.stringify(planGoalSet()),
        metadata: JSON.stringify(metadata),
      }),
    );
  });

  it.each([
    ['an event of another kind of stream', centreOpened(), ['its whole']],
    ['a field nobody knows', { ...planGoalSet(), mood: 'good' }, ['(unknown)']],
    ['another version', { ...planGoalSet(), v: 2 }, ['v']],
    ['a value its codec does not accept', { ...planGoalSet(), on: '2018-02-30' as never }, ['on']],
    ['a value that no JSON has', { ...planGoalSet(), on: 20180228n as never }, ['on']],
    [
      'a field that JSON would leave out',
      Object.defineProperty(planGoalSet(), 'on', { enumerable: false }),
      ['on'],
    ],
  ])('refuses %s, and tells only stream, type and fields', (_, event: Recordable, fields) => {
    expect(encode(streams.client, { ...envelope, event })).toEqual(
      E.left({ _tag: 'Unencodable', stream: streams.client, type: event.type, fields }),
    );
  });

  it('takes an undefined field as an absent one', () => {
    const event = { ...planGoalSet(), seq: undefined as never };
    expect(encode(streams.client, { ...envelope, event })).toEqual(
      encode(streams.client, { ...envelope, event: planGoalSet() }),
    );
  });

  it('refuses metadata that are none, and tells their fields', () => {
    const broken = { ...metadata, commandId: 'of today' as Metadata['commandId'] };
    expect(encode(streams.client, { ...envelope, metadata: broken, event: planGoalSet() })).toEqual(
      E.left({ _tag: 'Unencodable', stream: streams.client, type: 'PlanGoalSet', fields: ['commandId'] }),
    );
  });
});

describe('an event that is encoded and decoded', () => {
  it.each(Object.keys(Category.keys) as readonly Category[])(
    'is the same, by the same recorder, of a %s',
    (category) =>
      fc.assert(
        fc.property(anyOf(catalogue[category], wide), anyOf(Metadata, wide), (event, by) => {
          const place = { position: 7, revision: 3, stream: streams[category] };
          const recorded = { ...envelope, metadata: by, event };
          const encoded = encode(place.stream, recorded);
          expect(E.flatMap(encoded, (each) => E.right(decode.recorded({ ...each, ...place })))).toEqual(
            E.right(E.right({ ...recorded, ...place })),
          );
        }),
        { numRuns: 150 },
      ),
  );
});
