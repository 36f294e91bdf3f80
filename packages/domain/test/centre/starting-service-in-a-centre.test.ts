import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { centre } from '@pavadonis/testing';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';

describe('starting service in a centre', () => {
  it('records the first day, no earlier than the opening', () => {
    for (const on of [centreServiceStarted().on, centreOpened().on])
      centre(centreOpened()).when(Centre.startCentreService({ on })).records(centreServiceStarted({ on }));
  });

  it('records nothing when the same day comes again', () =>
    centre(centreOpened(), centreServiceStarted())
      .when(Centre.startCentreService(centreServiceStarted.facts()))
      .recordsNothing());

  it('is refused where the centre is not open, or not yet', () => {
    centre().when(Centre.startCentreService(centreServiceStarted.facts())).refuses({ _tag: 'CentreNotOpen' });
    centre(centreOpened())
      .when(Centre.startCentreService({ on: civilDate('2023-07-04') }))
      .refuses({ _tag: 'CentreNotOpen' });
  });

  it('is refused once the service began on another day', () =>
    centre(centreOpened(), centreServiceStarted())
      .when(Centre.startCentreService({ on: civilDate('2023-09-04') }))
      .refuses({ _tag: 'ServiceAlreadyStarted', since: civilDate('2023-09-01') }));
});
