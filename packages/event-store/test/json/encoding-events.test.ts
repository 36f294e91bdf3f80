import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, Metadata, type Recordable } from '@pavadonis/domain';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { minute } from '../../../projection/test/support/log';
import { randomOf } from '../../../projection/test/support/random/random-of';
import { decoder } from '../../src/json/decode';
import { encode } from '../../src/json/encode';
import { metadata, streams } from './support/stored';
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
    ['an event of another kind of stream', centreOpened()],
    ['a field nobody knows', { ...planGoalSet(), mood: 'good' }],
    ['another version', { ...planGoalSet(), v: 2 }],
    ['a value its codec does not accept', { ...planGoalSet(), on: '2018-02-30' as never }],
  ])('refuses %s, and tells only stream and type', (_, event: Recordable) => {
    expect(encode(streams.client, { ...envelope, event })).toEqual(
      E.left({ _tag: 'Unencodable', stream: streams.client, type: event.type }),
    );
  });

  it('refuses metadata that are none', () => {
    const broken = { ...metadata, commandId: 'of today' as Metadata['commandId'] };
    expect(encode(streams.client, { ...envelope, metadata: broken, event: planGoalSet() })).toMatchObject(
      E.left({ _tag: 'Unencodable' }),
    );
  });
});

describe('an event that is encoded and decoded', () => {
  it.each(Object.keys(Category.keys) as readonly Category[])(
    'is the same event, recorded by the same, of a %s',
    (category) =>
      fc.assert(
        fc.property(randomOf(catalogue[category], wide), randomOf(Metadata, wide), (event, by) => {
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
