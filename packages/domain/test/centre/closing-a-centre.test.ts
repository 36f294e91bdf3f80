import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { centre } from '@pavadonis/testing';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';

describe('closing a centre', () => {
  it('records the last day, with the service there or not', () => {
    centre(centreOpened())
      .when(Centre.closeCentre({ on: centreOpened().on }))
      .records(centreClosed({ on: centreOpened().on }));
    for (const on of [centreClosed().on, centreServiceStarted().on])
      centre(centreOpened(), centreServiceStarted())
        .when(Centre.closeCentre({ on }))
        .records(centreClosed({ on }));
  });

  it('records nothing when the same day comes again', () =>
    centre(centreOpened(), centreClosed()).when(Centre.closeCentre(centreClosed.facts())).recordsNothing());

  it('is refused where the centre is not open, or not yet', () => {
    centre().when(Centre.closeCentre(centreClosed.facts())).refuses({ _tag: 'CentreNotOpen' });
    centre(centreOpened())
      .when(Centre.closeCentre({ on: civilDate('2023-07-04') }))
      .refuses({ _tag: 'CentreNotOpen' });
  });

  it('is refused before the service began there', () =>
    centre(centreOpened(), centreServiceStarted())
      .when(Centre.closeCentre({ on: civilDate('2023-08-31') }))
      .refuses({ _tag: 'ServiceBeganLater', since: centreServiceStarted().on }));

  it('is refused once it closed on another day', () =>
    centre(centreOpened(), centreClosed())
      .when(Centre.closeCentre({ on: civilDate('2025-11-30') }))
      .refuses({ _tag: 'CentreIsClosed', lastDay: centreClosed().on }));
});

describe('a centre that closed', () => {
  it('takes no service after its last day, but until then', () => {
    centre(centreOpened(), centreClosed())
      .when(Centre.startCentreService({ on: civilDate('2026-01-01') }))
      .refuses({ _tag: 'CentreNotOpen' });
    const { on } = centreClosed();
    centre(centreOpened(), centreClosed())
      .when(Centre.startCentreService({ on }))
      .records(centreServiceStarted({ on }));
  });
});
