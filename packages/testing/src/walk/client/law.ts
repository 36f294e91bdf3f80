import { addMonths, Country, type DocumentRef, text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { either, rarely } from '../pick';
import { act } from '../client-act';

const decision: DocumentRef = { kind: text('decision'), number: text('D-31') };
const memberStates = ['FI', 'DE', 'LT'].map((code) => written(Country, code));

/** The asylum procedure, and status. */
export const law = {
  lodgeApplication: act({}, (_, { when }) => Client.lodgeApplication({ ...when })),
  grantStatus: act({ status: either('alternative' as const, 'refugee' as const) }, (facts, { when }) =>
    Client.grantStatus({ ...when, ...facts, decision }),
  ),
  refuseStatus: act({}, (_, { when }) => Client.refuseStatus({ ...when, decision })),
  appealDecision: act({}, (_, { when }) => Client.appealDecision({ ...when, appeal: decision })),
  decideAppeal: act(
    { outcome: either('dismissed' as const, 'allowed' as const, 'remitted' as const) },
    (facts, { when }) => Client.decideAppeal({ ...when, ...facts, decision }),
  ),
  recordFinalDecision: act({}, (_, { when }) => Client.recordFinalDecision({ ...when })),
  discontinueProcedure: act(
    { reason: either('withdrawn' as const, 'absconded' as const, 'other' as const) },
    (facts, { when }) => Client.discontinueProcedure({ ...when, ...facts }),
  ),
  decideDublinTransfer: act({ memberState: either(...memberStates) }, (facts, { when }) =>
    Client.decideDublinTransfer({ ...when, ...facts }),
  ),
  executeDublinTransfer: act(
    { memberState: either(...memberStates), elsewhere: rarely },
    ({ memberState, elsewhere }, { when, client }) => {
      const decided = client.law.transfers.at(-1)?.value;
      return Client.executeDublinTransfer({
        ...when,
        memberState: elsewhere || decided === undefined ? memberState : decided,
      });
    },
  ),
  extendStatus: act({ months: fc.integer({ min: -1, max: 12 }) }, ({ months }, { when }) =>
    Client.extendStatus({ ...when, until: addMonths(when.on, months) }),
  ),
  revokeStatus: act({}, (_, { when }) => Client.revokeStatus({ ...when, decision })),
  ceaseStatus: act({}, (_, { when }) => Client.ceaseStatus({ ...when, decision })),
  renounceStatus: act({}, (_, { when }) => Client.renounceStatus({ ...when })),
  grantTemporaryProtection: act({}, (_, { when }) => Client.grantTemporaryProtection({ ...when, decision })),
  endTemporaryProtection: act({}, (_, { when }) => Client.endTemporaryProtection({ ...when })),
};
