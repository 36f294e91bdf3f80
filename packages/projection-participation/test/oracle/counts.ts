import type { PlainRecord } from './records';

const count = (classes: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const each of classes) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

const answers = (of: readonly (string | undefined)[]) =>
  count(of.map((answer) => (answer === 'yes' || answer === 'no' ? answer : 'unknown')));

/** Counts the indicators of records, without empty classes. */
export const countsOf = (records: readonly PlainRecord[]) => {
  const left = records.filter(({ exit }) => exit !== undefined);
  const labour = records.map(({ atEntry }) => atEntry?.labourStatus ?? 'unknown');
  return {
    total: records.length,
    sex: count(records.map(({ sex }) => sex)),
    age: count(records.map(({ ageAtEntry }) => ageAtEntry)),
    labour: count(labour.map((status) => status.replace('long_term_', ''))),
    longTermUnemployed: labour.filter((status) => status.startsWith('long')).length,
    education: count(records.map(({ atEntry }) => atEntry?.education ?? 'unknown')),
    thirdCountryNationals: count(records.map(({ thirdCountryNational }) => thirdCountryNational)),
    disability: answers(records.map(({ atEntry }) => atEntry?.disability)),
    foreignBackground: answers(records.map(({ atEntry }) => atEntry?.foreignBackground)),
    minority: answers(records.map(({ atEntry }) => atEntry?.minority)),
    homeless: answers(records.map(({ atEntry }) => atEntry?.homeless)),
    rural: answers(records.map(({ atEntry }) => atEntry?.rural)),
    left: left.length,
    onLeaving: {
      jobSearching: answers(left.map(({ atExit }) => atExit?.jobSearching)),
      inTraining: answers(left.map(({ atExit }) => atExit?.inTraining)),
      qualified: answers(left.map(({ atExit }) => atExit?.qualified)),
      employed: answers(left.map(({ atExit }) => atExit?.employed)),
    },
    afterSixMonths: {
      employed: answers(left.map(({ afterSixMonths }) => afterSixMonths?.employed)),
      improved: answers(left.map(({ afterSixMonths }) => afterSixMonths?.improved)),
    },
  };
};
