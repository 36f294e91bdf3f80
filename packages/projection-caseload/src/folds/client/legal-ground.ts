import { type LegalMoveFacts, moveLegal, noGround } from '@pavadonis/domain/client';
import type { Draft } from '@pavadonis/projection';
import type { ClientRow } from '../../rows/client';

/** Folds an event that changes a client's legal situation, and keeps the decisions and appeals that are counted. */
export const standInLaw = (row: Draft<ClientRow>, event: LegalMoveFacts): void => {
  const before = row.legal ?? noGround;
  const legal = moveLegal(before, event);
  row.legal = legal;
  if (legal.ground !== before.ground)
    row.grounds = row.grounds.concat({ from: event.on, value: legal.ground });
  if (event.type === 'StatusGranted') {
    row.grants = (row.grants ?? []).concat({ from: event.on, value: event.status });
    row.decision = 'grant';
  }
  if (event.type === 'StatusRefused') {
    row.refusals = (row.refusals ?? []).concat(event.on);
    row.decision = 'refusal';
  }
  // neither a court that upheld the decision nor the loss of a granted status changes which decision is appealed
  if (event.type === 'DecisionAppealed')
    row.appeals = (row.appeals ?? []).concat({ from: event.on, value: row.decision ?? 'refusal' });
};
