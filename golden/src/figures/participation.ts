import { idOf, type OperationId } from '@pavadonis/domain';
import * as Participation from '@pavadonis/projection-participation';
import { names } from './plain';
import type { Question } from './question';

/** Returns the figures of participation, operation by operation. */
export const participationFigures = (
  rows: Participation.ParticipationView,
  question: Question,
): readonly unknown[] => {
  const { asOf } = question;
  return [...rows.operation.keys()].map((stream) => {
    const operationId = idOf(stream) as OperationId;
    const participants = Participation.participants(rows, operationId, { asOf });
    return {
      operation: stream,
      participants,
      newParticipantsIn: names(Participation.newParticipantsIn(rows, operationId, question, { asOf })),
      indicators: Participation.indicators(participants),
      shareOfTargetReached: Participation.shareOfTargetReached(rows, operationId, { asOf }),
    };
  });
};
