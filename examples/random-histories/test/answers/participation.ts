import { idOf, type OperationId } from '@pavadonis/domain';
import * as Participation from '@pavadonis/projection-participation';
import type { Figures, Question } from '../oracle/question';
import { plain } from './caseload';

const indicatorsOf = (participants: readonly Participation.Participant[]) => {
  const counts = Participation.indicators(participants);
  const of = (group: Readonly<Record<string, number>>) => plain(Object.entries(group));
  const { onLeaving, afterSixMonths } = counts;
  return {
    total: counts.total,
    left: counts.left,
    sex: of(counts.sex),
    age: of(counts.age),
    thirdCountry: of(counts.thirdCountryNationals),
    labour: of(counts.labour),
    longTerm: counts.longTermUnemployed,
    education: of(counts.education),
    disability: of(counts.disability),
    foreignBackground: of(counts.foreignBackground),
    minority: of(counts.minority),
    homeless: of(counts.homeless),
    rural: of(counts.rural),
    jobSearching: of(onLeaving.jobSearching),
    inTraining: of(onLeaving.inTraining),
    qualified: of(onLeaving.qualified),
    employed: of(onLeaving.employed),
    employedLater: of(afterSixMonths.employed),
    improvedLater: of(afterSixMonths.improved),
  };
};

const ofOperation = (rows: Participation.ParticipationView, operationId: OperationId, question: Question) => {
  const { asOf } = question;
  const participants = Participation.participants(rows, operationId, { asOf });
  return {
    participants: participants
      .map((each) => ({
        stream: each.stream,
        entry: each.entry,
        exit: each.exit,
        sex: each.sex,
        age: each.ageAtEntry,
        thirdCountry: each.thirdCountryNational,
        atEntry: each.atEntry,
        atExit: each.atExit,
        afterwards: each.afterSixMonths,
      }))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1)),
    newcomers: Participation.newParticipantsIn(rows, operationId, question)
      .map(({ stream }) => stream)
      .sort(),
    indicators: indicatorsOf(participants),
    reached: Participation.shareOfTargetReached(rows, operationId, { asOf }),
  };
};

/** Returns the participants of each operation and the indicators, from the participation rows. */
export const participationFigures = (rows: Participation.ParticipationView, question: Question): Figures =>
  Object.fromEntries(
    [...rows.operation.keys()].map((stream) => [
      stream,
      ofOperation(rows, idOf(stream) as OperationId, question),
    ]),
  );
