import type { StreamName } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/operation';
import type { Draft, Fold } from '@pavadonis/projection';

/** An operation, as far as participation asks: how many persons it plans to reach. */
export interface OperationRow {
  readonly stream: StreamName;
  readonly targetPersons?: number;
}

const initial = (stream: StreamName): OperationRow => ({ stream });

const evolve = (row: Draft<OperationRow>, event: Event): void => {
  switch (event.type) {
    case 'OperationOpened':
      if (event.targetPersons !== undefined) row.targetPersons = event.targetPersons;
      break;
    case 'CoFinancingRateSet':
    case 'RuleSetAdopted':
    case 'CostRecorded':
    case 'CostCorrected':
    case 'CostFoundIneligible':
    case 'CostsClaimed':
    case 'ClaimPaid':
    case 'OperationClosed':
    case 'RetentionHeld':
    case 'RetentionReleased':
      break;
  }
};

/** Folds an operation's stream into the row. */
export const operationFold: Fold<OperationRow, Event> = { initial, evolve };
