/** A language of the example's lines. */
export type Language = 'lv' | 'en';

const LOCALES = { lv: 'lv-LV', en: 'en-GB' } as const;

const written = (value: number, language: Language, digits = 0): string =>
  new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** The facts of the line about a replayed part. */
export interface PartFacts {
  readonly number: number;
  readonly of: number;
  readonly events: number;
  /** The seconds of processor time that its process took. */
  readonly seconds: number;
}

/** Returns the line about a part. */
export const partLine = ({ number, of, events, seconds }: PartFacts, language: Language): string => {
  const [count, time] = [written(events, language), written(seconds, language, 2)];
  return {
    lv: `${number}. daļa no ${of}: notikumi ${count}, procesora laiks ${time} s`,
    en: `Part ${number} of ${of}: ${count} events, ${time} s of processor time`,
  }[language];
};

/** The facts of the line about the joined parts. */
export interface JoinedFacts {
  readonly events: number;
  readonly equal: number;
  readonly figures: number;
}

/** Returns the line about the joined parts. */
export const joinedLine = ({ events, equal, figures }: JoinedFacts, language: Language): string => {
  const count = written(events, language);
  return {
    lv: `Savienots: notikumi ${count}, vienādi publicētie rādītāji ${equal} no ${figures}`,
    en: `Joined: ${count} events, ${equal} of ${figures} published figures equal`,
  }[language];
};

/** Returns the line about a process that ended without its part. */
export const failedLine = (number: number, language: Language): string =>
  ({
    lv: `${number}. daļas process beidzās bez rezultāta.`,
    en: `The process of part ${number} ended without a result.`,
  })[language];
