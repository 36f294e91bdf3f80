import { type Field, text } from '../field';
import { correctionWords } from './words';

/** The name of the field for the reason of a correction: one of the event's own may be called `reason`. */
export const REASON = 'correction';

/** The field for the reason of a correction. */
export const reasonField: Field = text(REASON, {
  isLong: true,
  isPersonal: true,
  label: { lv: correctionWords.lv.reason, en: correctionWords.en.reason },
});
