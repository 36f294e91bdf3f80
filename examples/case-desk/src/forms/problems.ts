import { CivilDate, type InvalidField } from '@pavadonis/domain';
import { type Language, textOf } from '@pavadonis/texts';
import type { SentFields } from '../server/visit';
import type { Field, Shown } from './field';
import type { Problems } from './render';
import { formWords } from './words';

const isShown = (field: Field): field is Shown => field.kind !== 'hidden';

/** Returns the field of the form that a path of the event is in: `nationalities` of `nationalities.0`. */
const fieldAt = (fields: readonly Field[], path: string): Shown | undefined =>
  fields.filter(isShown).find(({ name }) => path === name || path.startsWith(`${name}.`));

const textOfField = (invalid: InvalidField, field: Shown | undefined, language: Language): string => {
  const isChosen = field?.kind === 'one' || field?.kind === 'several';
  return isChosen && invalid.problem !== 'missing'
    ? formWords[language].notOffered
    : textOf(invalid, language);
};

/** Says beside each field what is wrong with it. A path of no field that is shown is about the form as a whole. */
export const invalidProblems = (
  invalid: readonly InvalidField[],
  fields: readonly Field[],
  language: Language,
): Problems => {
  const problems = new Map<string, string>();
  for (const each of invalid) {
    const field = fieldAt(fields, each.field);
    // a whole record that is missing, such as a document, is missed at its first field
    const named = field ?? fields.filter(isShown).find(({ name }) => name.startsWith(`${each.field}.`));
    const name = named?.name ?? 'form';
    if (!problems.has(name)) problems.set(name, textOfField(each, field, language));
  }
  return problems;
};

/** The days that anything about somebody alive can be about: a year of three digits is a slip of the keyboard. */
const [EARLIEST, LATEST] = ['1900-01-01', '2100-12-31'];

/** Looks at days, of which no decision knows that they are to come, or far away. */
export const daysOutside = (
  fields: readonly Field[],
  sent: SentFields,
  today: CivilDate,
  language: Language,
): Problems => {
  const words = formWords[language];
  const problemOf = ({ name }: Field): string | undefined => {
    const day = sent.get(name)?.[0]?.trim();
    if (!CivilDate.is(day)) return undefined;
    if (day < EARLIEST || day > LATEST) return words.tooFar;
    return (name === 'on' || name === 'learnedOn') && day > today ? words.notYet : undefined;
  };
  return new Map(
    fields.flatMap((field) => {
      const problem = field.kind === 'day' ? problemOf(field) : undefined;
      return problem === undefined ? [] : [[field.name, problem] as const];
    }),
  );
};

/** Looks at what was chosen: nobody chooses what the form does not offer. */
export const notOffered = (fields: readonly Field[], sent: SentFields, language: Language): Problems =>
  new Map(
    fields.flatMap((field) => {
      if (field.kind !== 'one' && field.kind !== 'several') return [];
      const offered = new Set(field.options.map(([value]) => value));
      const isOther = (sent.get(field.name) ?? []).some((each) => each !== '' && !offered.has(each));
      return isOther ? [[field.name, formWords[language].notOffered] as const] : [];
    }),
  );
