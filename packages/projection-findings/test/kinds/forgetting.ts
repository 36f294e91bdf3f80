import { addDays } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import { client, clientNo } from '@pavadonis/testing';
import { clientForgotten, retentionConfirmed } from '@pavadonis/testing/examples/forgetting';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { referralAnswered, referralMade } from '@pavadonis/testing/examples/referral';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { AFTER_ALL } from './support/served';

const forgotten = clientForgotten();
const kept = retentionConfirmed({ operationId });

export const forgetting = {
  ForgottenTooEarly: scenario({ shown: forgotten.on, absent: addDays(forgotten.on, -1) }, (keptUntil) =>
    planted(client(retentionConfirmed({ operationId, keptUntil }), forgotten)).finds(AFTER_ALL),
  ),
  ForgottenUnconfirmed: scenario({ shown: [], absent: [kept] }, (confirmed) =>
    planted(client(...confirmed, forgotten)).finds(AFTER_ALL),
  ),
  ForgottenInPart: scenario({ shown: [], absent: [forgotten] }, (events) =>
    planted(
      client(kept, forgotten),
      clientNo(2)(clientRegistered(), clientsMerged({ survivorId: clientId }), ...events),
    ).finds(AFTER_ALL),
  ),
  RecordedAfterForgetting: scenario<Event>({ shown: referralMade(), absent: referralAnswered() }, (event) =>
    planted(client(kept, forgotten, event)).finds(AFTER_ALL),
  ),
};
