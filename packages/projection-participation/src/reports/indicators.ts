import type { Sex } from '@pavadonis/domain';
import type { Answer, EducationLevel, LabourStatus } from '@pavadonis/domain/client';
import type { CountPath, KnownSum } from '@pavadonis/projection';
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
  /** All participants, each person once. */
  readonly total: number;
  /** Participants by sex. */
  readonly sex: Counts<Sex>;
  /** Participants by age at the first entry. */
  readonly age: Counts<AgeGroup>;
  /** Participants by situation in the labour market at the first entry. */
  readonly labour: Counts<Exclude<LabourStatus, 'long_term_unemployed'>>;
  /** The long-term unemployed among the unemployed. */
  readonly longTermUnemployed: number;
  /** Participants by level of education at the first entry. */
  readonly education: Counts<EducationLevel>;
  /** Whether participants are nationals of third countries, by their recorded nationalities. */
  readonly thirdCountryNationals: Counts<ThirdCountry>;
  /** Whether participants have a disability. */
  readonly disability: Counts<CountedAnswer>;
  /** Whether participants are of foreign background. */
  readonly foreignBackground: Counts<CountedAnswer>;
  /** Whether participants belong to a minority. */
  readonly minority: Counts<CountedAnswer>;
  /** Whether participants are homeless or excluded from housing. */
  readonly homeless: Counts<CountedAnswer>;
  /** Whether participants are from rural areas. */
  readonly rural: Counts<CountedAnswer>;
  /** The participants who left the operation. */
  readonly left: number;
  /** The results of those who left, within four weeks after the last exit. */
  readonly onLeaving: {
    /** Whether they are searching for a job. */
    readonly jobSearching: Counts<CountedAnswer>;
    /** Whether they are in education or training. */
    readonly inTraining: Counts<CountedAnswer>;
    /** Whether they gained a qualification. */
    readonly qualified: Counts<CountedAnswer>;
    /** Whether they are employed, by themselves or others. */
    readonly employed: Counts<CountedAnswer>;
  };
  /** The situation of those who left, six months after the last exit. */
  readonly afterSixMonths: {
    /** Whether they are employed, by themselves or others. */
    readonly employed: Counts<CountedAnswer>;
    /** Whether their situation in the labour market improved. */
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

const OF_ALL = [
  'sex',
  'age',
  'labour',
  'education',
  'thirdCountryNationals',
  'disability',
  'foreignBackground',
  'minority',
  'homeless',
  'rural',
] as const;

/** Returns the sums among indicators, for `hideSmallCounts`, by where the indicators stand on the page. */
export const sumsOfIndicators = (at: CountPath): readonly KnownSum[] => {
  const sum = (total: CountPath, part: CountPath): KnownSum => ({
    total: [...at, ...total],
    parts: [[...at, ...part]],
  });
  return [
    ...OF_ALL.map((group) => sum(['total'], [group])),
    sum(['labour', 'unemployed'], ['longTermUnemployed']),
    sum(['total'], ['left']),
    ...['jobSearching', 'inTraining', 'qualified', 'employed'].map((group) =>
      sum(['left'], ['onLeaving', group]),
    ),
    ...['employed', 'improved'].map((group) => sum(['left'], ['afterSixMonths', group])),
  ];
};
