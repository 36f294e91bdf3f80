import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import type * as Decisions from '../../src/client/residence/decisions';
import { client, type ScenariosOf } from './support/scenarios';

const registered = client(clientRegistered());
const away = client(clientRegistered(), leftLatvia());
const dayAfter = addDays(leftLatvia().on, 1);
const dayBefore = addDays(leftLatvia().on, -1);

export const residence: ScenariosOf<typeof Decisions> = {
  changeResidence: {
    ClientNotRegistered: client().when(Client.changeResidence(residenceChanged.facts())),
    NotInLatvia: away.when(Client.changeResidence(residenceChanged.facts({ on: dayAfter }))),
  },
  leaveLatvia: {
    ClientNotRegistered: client().when(Client.leaveLatvia(leftLatvia.facts())),
    AlreadyAway: away.when(Client.leaveLatvia(leftLatvia.facts({ on: dayAfter }))),
    LearnedBeforeLeaving: registered.when(Client.leaveLatvia(leftLatvia.facts({ learnedOn: dayBefore }))),
  },
  returnToLatvia: {
    ClientNotRegistered: client().when(Client.returnToLatvia(returnedToLatvia.facts())),
    NotAway: registered.when(Client.returnToLatvia(returnedToLatvia.facts())),
  },
};
