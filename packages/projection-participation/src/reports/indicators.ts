import type { Sex } from '@pavadonis/domain';
import type { Answer, EducationLevel, LabourStatus } from '@pavadonis/domain/client';
import type { AgeGroup } from './participants/age-group';
import type { Participant } from './participants';
import type { ThirdCountry } from '../rows/client';

/** Counts of participants by class. The classes exclude each other, so they add up to all. */
export type Counts<Class extends string> = Readonly<Record<Class, number>>;

/** An answer as the indicators count it: a refusal to answer counts as unknown. */
export type CountedAnswer = Exclude<Answer, 'refused'>;

/**
 * The common indicators of Annex I of Regulation (EU) 2021/1057.
 *
 * Each group sums to `total`; the groups on leaving and after six months sum to `left`. Unknown is a class of its
 * own. `unemployed` includes the long-term unemployed, who are also given separately.
 */
export interface Indicators {
  readonly total: number;
  readonly sex: Counts<Sex>;
  readonly age: Counts<AgeGroup>;
  readonly labour: Counts<Exclude<LabourStatus, 'long_term_unemployed'>>;
  readonly longTermUnemployed: number;
  readonly education: Counts<EducationLevel>;
  readonly thirdCountryNationals: Counts<ThirdCountry>;
  readonly disability: Counts<CountedAnswer>;
  readonly foreignBackground: Counts<CountedAnswer>;
  readonly minority: Counts<CountedAnswer>;
  readonly homeless: Counts<CountedAnswer>;
  readonly rural: Counts<CountedAnswer>;
  readonly left: number;
  readonly onLeaving: {
    readonly jobSearching: Counts<CountedAnswer>;
    readonly inTraining: Counts<CountedAnswer>;
    readonly qualified: Counts<CountedAnswer>;
    readonly employed: Counts<CountedAnswer>;
  };
  readonly afterSixMonths: {
    readonly employed: Counts<CountedAnswer>;
    readonly improved: Counts<CountedAnswer>;
  };
}

const count = <Class extends string>(
  classes: readonly Class[],
  participants: readonly Participant[],
  classOf: (participant: Participant) => Class,
): Counts<Class> => {
  const counts = Object.fromEntries(classes.map((each) => [each, 0])) as Record<Class, number>;
  for (const participant of participants) counts[classOf(participant)] += 1;
  return counts;
};

const ANSWERED = ['yes', 'no', 'unknown'] as const;

const answered = (
  participants: readonly Participant[],
  answerOf: (participant: Participant) => Answer | undefined,
): Counts<CountedAnswer> =>
  count(ANSWERED, participants, (each) => {
    const answer = answerOf(each);
    return answer === undefined || answer === 'refused' ? 'unknown' : answer;
  });

const labourOf = ({ atEntry }: Participant): Exclude<LabourStatus, 'long_term_unemployed'> => {
  const status = atEntry?.labourStatus ?? 'unknown';
  return status === 'long_term_unemployed' ? 'unemployed' : status;
};

/** Counts participants, all of an operation or some. For the indicators of women alone, pass the women. */
export const indicators = (participants: readonly Participant[]): Indicators => {
  const left = participants.filter(({ exit }) => exit !== undefined);
  return {
    total: participants.length,
    sex: count(['female', 'male', 'other', 'unknown'], participants, ({ sex }) => sex),
    age: count(
      ['below_18', '18_to_29', '30_to_54', '55_and_above', 'unknown'],
      participants,
      ({ ageAtEntry }) => ageAtEntry,
    ),
    labour: count(['unemployed', 'inactive', 'employed', 'unknown'], participants, labourOf),
    longTermUnemployed: participants.filter(({ atEntry }) => atEntry?.labourStatus === 'long_term_unemployed')
      .length,
    education: count(
      ['isced-0-2', 'isced-3-4', 'isced-5-8', 'unknown'],
      participants,
      ({ atEntry }) => atEntry?.education ?? 'unknown',
    ),
    thirdCountryNationals: count(ANSWERED, participants, ({ thirdCountryNational }) => thirdCountryNational),
    disability: answered(participants, ({ atEntry }) => atEntry?.disability),
    foreignBackground: answered(participants, ({ atEntry }) => atEntry?.foreignBackground),
    minority: answered(participants, ({ atEntry }) => atEntry?.minority),
    homeless: answered(participants, ({ atEntry }) => atEntry?.homeless),
    rural: answered(participants, ({ atEntry }) => atEntry?.rural),
    left: left.length,
    onLeaving: {
      jobSearching: answered(left, ({ atExit }) => atExit?.jobSearching),
      inTraining: answered(left, ({ atExit }) => atExit?.inTraining),
      qualified: answered(left, ({ atExit }) => atExit?.qualified),
      employed: answered(left, ({ atExit }) => atExit?.employed),
    },
    afterSixMonths: {
      employed: answered(left, ({ afterSixMonths }) => afterSixMonths?.employed),
      improved: answered(left, ({ afterSixMonths }) => afterSixMonths?.improved),
    },
  };
};
