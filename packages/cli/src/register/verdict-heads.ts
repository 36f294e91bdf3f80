import { text } from '../language';

/** The heads of the columns that a check writes behind the rows. A register that has them is read without them. */
export const verdictHeads = [text('Spriedums', 'Verdict'), text('Kas jālabo', 'What to mend')] as const;
