import { addDays, text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { centre as given, type ScenariosOf } from '../support/decisions';

const started = given(centreOpened(), centreServiceStarted());
const dayBefore = { on: addDays(centreServiceStarted().on, -1) };

export const centre: ScenariosOf<typeof Centre> = {
  openCentre: {
    CentreAlreadyOpened: given(centreOpened()).when(
      Centre.openCentre(centreOpened.facts({ name: text('Lejmala') })),
    ),
  },
  startCentreService: {
    CentreNotOpen: given().when(Centre.startCentreService(centreServiceStarted.facts())),
    ServiceAlreadyStarted: started.when(Centre.startCentreService(centreServiceStarted.facts(dayBefore))),
  },
  closeCentre: {
    CentreNotOpen: given().when(Centre.closeCentre(centreClosed.facts())),
    CentreIsClosed: given(centreOpened(), centreClosed()).when(
      Centre.closeCentre(centreClosed.facts(dayBefore)),
    ),
    ServiceBeganLater: started.when(Centre.closeCentre(centreClosed.facts(dayBefore))),
  },
};
