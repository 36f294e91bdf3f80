import { type Legal, type LegalMoveFacts, moveLegal, noGround } from '@pavadonis/domain/client';
import type { Draft } from '@pavadonis/projection';
import type { AppealedDecision, ClientRow } from '../../rows/client';

// after a court's decision only the resulting status tells which decision is appealed
const appealed = ({ procedure, status }: Legal): AppealedDecision =>
  procedure !== 'refused' && (status === 'refugee' || status === 'alternative') ? 'grant' : 'refusal';

/** Folds an event that changes a client's legal situation, and keeps the decisions and appeals that are counted. */
export const standInLaw = (row: Draft<ClientRow>, event: LegalMoveFacts): void => {
  const before = row.legal ?? noGround;
  const legal = moveLegal(before, event);
  row.legal = legal;
  if (legal.ground !== before.ground) row.status = row.status.concat({ from: event.on, value: legal.ground });
  if (event.type === 'StatusGranted')
    row.grants = (row.grants ?? []).concat({ from: event.on, value: event.status });
  if (event.type === 'StatusRefused') row.refusals = (row.refusals ?? []).concat(event.on);
  if (event.type === 'DecisionAppealed')
    row.appeals = (row.appeals ?? []).concat({ from: event.on, value: appealed(before) });
};
