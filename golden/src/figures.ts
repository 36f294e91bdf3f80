import type { KnownAt } from '@pavadonis/domain';
import { type Decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseloadFigures } from './figures/caseload';
import { findingsFigures } from './figures/findings';
import { moneyFigures } from './figures/money';
import { participationFigures } from './figures/participation';
import { plain } from './figures/plain';
import { planFigures } from './figures/plans';
import type { Question } from './figures/question';
import { models, type Rows } from './models';

/** A question, of the whole log or of the part that was known at a moment. */
export interface Asked extends Question {
  readonly knownAt?: KnownAt;
}

/** Returns the figures of all reports, as JSON holds them. */
export const figuresOf = (rows: Rows, question: Question): unknown =>
  plain({
    caseload: caseloadFigures(rows.caseload, question),
    plans: planFigures(rows.planStatus, question),
    money: moneyFigures(rows.fundingSplit, question),
    participation: participationFigures(rows.participation, question),
    findings: findingsFigures(rows.findings, question),
  });

/** Replays a store, and returns the figures of all reports. */
export const replayedFigures = async (
  store: Pick<EventStore, 'scan' | 'scanStream' | 'readStream'>,
  decoder: Decoder,
  { knownAt, ...question }: Asked,
): Promise<unknown> => {
  const replayed = replay(models, knownAt === undefined ? {} : { knownAt })(history(store, decoder));
  return figuresOf((await orThrow(replayed)).views, question);
};
