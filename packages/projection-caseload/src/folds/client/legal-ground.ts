import { type LegalMoveFacts, moveLegal, noGround } from '@pavadonis/domain/client';
import { type Draft, grown } from '@pavadonis/projection';
import type { ClientRow } from '../../rows/client';

/** Folds an event that changes a client's legal situation, and keeps the decisions and appeals that are counted. */
export const standInLaw = (row: Draft<ClientRow>, event: LegalMoveFacts): void => {
  const before = row.legal ?? noGround;
  const legal = moveLegal(before, event);
  row.legal = legal;
  if (legal.ground !== before.ground)
    row.grounds = grown(row.grounds, { from: event.on, value: legal.ground });
  if (event.type === 'StatusGranted') {
    row.grants = grown(row.grants, { from: event.on, value: event.status });
    row.decision = 'grant';
  }
  if (event.type === 'StatusRefused') {
    row.refusals = grown(row.refusals, event.on);
    row.decision = 'refusal';
  }
  // neither a court that upheld the decision nor the loss of a granted status changes which decision is appealed
  if (event.type === 'DecisionAppealed')
    row.appeals = grown(row.appeals, { from: event.on, value: row.decision ?? 'refusal' });
};
