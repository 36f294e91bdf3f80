import { addDays, type OperationId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/forgetting/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';
import { served } from '../../support/served';

/** No document of any operation is held. */
const none: Client.Holds = new Map([operationId, laterOperationId].map((id) => [id, false]));
const held: Client.Holds = new Map([[operationId, true]]);
const unknown: Client.Holds = new Map<OperationId, boolean>();

const kept = retentionConfirmed({ operationId });
const request = forgettingRequested.facts();
const forget = clientForgotten.facts();

const left = [...served, serviceEnded()] as const;
const over = client(...left, kept);
const asked = client(...left, kept, forgettingRequested());
const forgotten = client(...left, kept, forgettingRequested(), clientForgotten());
const keptLonger = retentionConfirmed({ operationId, keptUntil: addDays(forget.on, 1) });

/** Every decision of the chapter. */
export const forgettingDecisions: DecisionsOf<typeof Decisions> = {
  confirmRetention: {
    atRandom: about(Client.confirmRetention, retentionConfirmed, {
      keptUntil: either(retentionConfirmed().keptUntil, addDays(retentionConfirmed().keptUntil, -1)),
    }),
    refused: {
      NotInOperation: over.when(
        Client.confirmRetention(retentionConfirmed.facts({ operationId: laterOperationId })),
      ),
    },
  },
  requestForgetting: {
    atRandom: about((facts: typeof request) => Client.requestForgetting(facts, none), forgettingRequested, {
      ground: either('no_longer_needed', 'objection'),
    }),
    refused: {
      ClientIsForgotten: forgotten.when(Client.requestForgetting({ ...request, ground: 'objection' }, none)),
      ForgettingPending: asked.when(Client.requestForgetting({ ...request, ground: 'objection' }, none)),
      RetentionNotConfirmed: client(...left).when(Client.requestForgetting(request, none)),
      KeptUntil: over.when(Client.requestForgetting({ ...request, dueOn: kept.keptUntil }, none)),
      DocumentsHeld: over.when(Client.requestForgetting(request, held)),
      HoldsNotKnown: over.when(Client.requestForgetting(request, unknown)),
    },
  },
  withdrawForgetting: {
    atRandom: about(Client.withdrawForgetting, forgettingWithdrawn),
    refused: {
      ClientIsForgotten: forgotten.when(Client.withdrawForgetting(forgettingWithdrawn.facts())),
      NoForgettingRequested: over.when(Client.withdrawForgetting(forgettingWithdrawn.facts())),
    },
  },
  forgetClient: {
    atRandom: about((facts: typeof forget) => Client.forgetClient(facts, none), clientForgotten),
    refused: {
      NoForgettingRequested: over.when(Client.forgetClient(forget, none)),
      ForgettingNotDue: asked.when(Client.forgetClient({ on: addDays(forget.on, -1) }, none)),
      StillServed: client(...served, kept, forgettingRequested()).when(Client.forgetClient(forget, none)),
      RetentionNotConfirmed: client(...left, forgettingRequested()).when(Client.forgetClient(forget, none)),
      KeptUntil: client(...left, kept, keptLonger, forgettingRequested()).when(
        Client.forgetClient(forget, none),
      ),
      DocumentsHeld: asked.when(Client.forgetClient(forget, held)),
      HoldsNotKnown: asked.when(Client.forgetClient(forget, unknown)),
    },
  },
  recordForgotten: {
    atRandom: about(Client.recordForgotten, clientForgotten),
    refused: {},
  },
};
