import type { ExpectedValue, InvalidField } from '@pavadonis/domain';
import type { Language } from './language';
import { type Texts, write } from './text';

// these stand beside the field: they do not name it, since it has a label there
const problems: Readonly<Record<InvalidField['problem'], Texts<InvalidField>>> = {
  missing: { lv: 'Šis lauks jāaizpilda.', en: 'This field must be filled in.' },
  malformed: { lv: 'Šī vērtība nav derīga.', en: 'This value is not valid.' },
  unknown: { lv: 'Šāda lauka šajā ierakstā nav.', en: 'This record has no such field.' },
};

const listed = ({ words = [] }: ExpectedValue): string => words.join(', ');

const expected: Readonly<Record<ExpectedValue['kind'], Texts<ExpectedValue>>> = {
  day: {
    lv: 'Te jābūt datumam, kāds ir kalendārā, piemēram, 2024-05-31.',
    en: 'This must be a day of the calendar, such as 2024-05-31.',
  },
  month: {
    lv: 'Te jābūt mēnesim, piemēram, 2024-05.',
    en: 'This must be a month, such as 2024-05.',
  },
  country: {
    lv: 'Te jābūt valsts divu burtu kodam, piemēram, LV.',
    en: 'This must be the two-letter code of a country, such as LV.',
  },
  provider: {
    lv: 'Te jābūt sniedzēja kodam: mazie latīņu burti, cipari un defises, ne vairāk par 40.',
    en: 'This must be the code of a provider: lower-case letters, digits and hyphens, at most 40.',
  },
  id: {
    lv: 'Te jābūt identifikatoram: UUID ar mazajiem burtiem.',
    en: 'This must be an id: a UUID in lower case.',
  },
  amount: {
    lv: 'Te jābūt summai veselos centos, no 0 līdz 100 000 000 000.',
    en: 'This must be an amount in whole cents, from 0 to 100,000,000,000.',
  },
  whole: {
    lv: 'Te jābūt veselam skaitlim, ne mazākam par 0.',
    en: 'This must be a whole number, from 0 up.',
  },
  flag: {
    lv: 'Te jābūt jā vai nē (true vai false).',
    en: 'This must be yes or no (true or false).',
  },
  text: {
    lv: 'Te jābūt tekstam, kas nav tukšs un nav garāks par 500 rakstzīmēm.',
    en: 'This must be a text that is not empty and has at most 500 characters.',
  },
  word: {
    lv: (value) => `Te jābūt vienam no šiem vārdiem: ${listed(value)}.`,
    en: (value) => `This must be one of these words: ${listed(value)}.`,
  },
  list: { lv: 'Te jābūt sarakstam.', en: 'This must be a list.' },
  record: {
    lv: 'Te jābūt vairākiem laukiem kopā, nevis vienai vērtībai.',
    en: 'This must be several fields together, and not one value.',
  },
  event: {
    lv: 'Te jābūt notikumam, kāds šāda veida lietā ir iespējams.',
    en: 'This must be an event that may stand in a stream of this kind.',
  },
  shares: {
    lv: 'Daļām kopā jābūt 10 000 bāzes punktu: vienam avotam vai fondam un tad valstij.',
    en: 'The shares must make up 10,000 basis points: of one source, or of a fund and then the state.',
  },
  claim_line: {
    lv: 'Avotu daļām kopā jābūt rindas summai.',
    en: 'The parts of the sources must add up to the amount of the line.',
  },
};

/** Returns the text of a wrong field of a form: what the field takes, or that it is missing or unknown. */
export const textOfField = (field: InvalidField, language: Language): string =>
  field.problem === 'malformed' && field.expected !== undefined
    ? write(expected[field.expected.kind], field.expected, language)
    : write(problems[field.problem], field, language);
