import { describe, expect, it } from '@jest/globals';
import { civilDate, type EventOf } from '@pavadonis/domain';
import { LargeMap, project, type ReadModel, readsAll, replay } from '@pavadonis/projection';
import { centre, type GivenEvent, logOf, operation } from '@pavadonis/testing';
import { historyOf } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { operationOpened as operationOpened } from '@pavadonis/testing/examples/operation';
import * as E from 'fp-ts/Either';

interface PlacesRow {
  readonly places: readonly (readonly [event: EventOf['centre'], position: number])[];
}

const places: ReadModel<{ readonly centre: PlacesRow }> = {
  name: 'the places of events',
  version: 1,
  folds: {
    centre: {
      initial: () => ({ places: [] }),
      takes: readsAll((row, event, { position }) => {
        row.places.push([event, position]);
      }),
    },
  },
};

const hears = async (lines: Iterable<GivenEvent>, heard: PlacesRow['places']): Promise<void> => {
  const log = logOf(lines);
  const view = { centre: new LargeMap([[log[0]?.stream ?? '', { places: heard }]]) };
  expect(await replay({ places })(historyOf(log))()).toMatchObject(E.right({ views: { places: view } }));
  expect(project(places, log)).toEqual(view);
};

describe('a fold hears each event’s position', () => {
  it('over all streams', () =>
    hears(
      [...centre(centreOpened()), ...operation(operationOpened()), ...centre(centreServiceStarted())],
      [
        [centreOpened(), 1],
        [centreServiceStarted(), 3],
      ],
    ));

  it('after what was recorded before it', () =>
    hears(centre(centreServiceStarted(), centreOpened()), [
      [centreOpened(), 2],
      [centreServiceStarted(), 1],
    ]));

  it('as first recorded, despite amendments', () => {
    const later = centreServiceStarted({ on: civilDate('2023-10-01') });
    return hears(centre(centreOpened(), centreServiceStarted(), eventAmended(later, eventId(2))), [
      [centreOpened(), 1],
      [later, 2],
    ]);
  });

  it('and nothing of one that was voided', () =>
    hears(centre(centreOpened(), centreServiceStarted(), eventVoided({ target: eventId(1) })), [
      [centreServiceStarted(), 2],
    ]));
});
