import { describe, it } from '@jest/globals';
import { Text, written } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { centre } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';

describe('opening a centre', () => {
  it('records the first day', () =>
    centre().when(Centre.openCentre(centreOpened.facts())).records(centreOpened()));

  it('records nothing when the same opening comes again', () =>
    centre(centreOpened()).when(Centre.openCentre(centreOpened.facts())).recordsNothing());

  it('is refused where the stream tells of another centre', () =>
    centre(centreOpened())
      .when(Centre.openCentre(centreOpened.facts({ name: written(Text, 'Lejmala') })))
      .refuses({ _tag: 'CentreAlreadyOpened' }));
});
