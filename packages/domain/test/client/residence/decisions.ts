import { addDays, civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { centreId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/residence/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';

const registered = client(clientRegistered());
const away = client(clientRegistered(), leftLatvia());
const dayAfter = addDays(leftLatvia().on, 1);
const dayBefore = addDays(leftLatvia().on, -1);

const residences = either<Client.Residence>(
  { kind: 'unknown' },
  { kind: 'centre', centreId },
  { kind: 'private' },
);

/** Every decision of the chapter. */
export const residenceDecisions: DecisionsOf<typeof Decisions> = {
  changeResidence: {
    atRandom: about(Client.changeResidence, residenceChanged, { residence: residences }),
    refused: {
      ClientNotRegistered: client().when(Client.changeResidence(residenceChanged.facts())),
      NotInLatvia: away.when(Client.changeResidence(residenceChanged.facts({ on: dayAfter }))),
    },
  },
  leaveLatvia: {
    atRandom: about(Client.leaveLatvia, leftLatvia, { learnedOn: either(civilDate('2030-01-01')) }),
    refused: {
      ClientNotRegistered: client().when(Client.leaveLatvia(leftLatvia.facts())),
      AlreadyAway: away.when(Client.leaveLatvia(leftLatvia.facts({ on: dayAfter }))),
      LearnedBeforeLeaving: registered.when(Client.leaveLatvia(leftLatvia.facts({ learnedOn: dayBefore }))),
    },
  },
  returnToLatvia: {
    atRandom: about(Client.returnToLatvia, returnedToLatvia),
    refused: {
      ClientNotRegistered: client().when(Client.returnToLatvia(returnedToLatvia.facts())),
      NotAway: registered.when(Client.returnToLatvia(returnedToLatvia.facts())),
    },
  },
};
