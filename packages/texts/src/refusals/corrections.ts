import type { TextsIn } from '../refusal';

/** The texts of refusals about corrections. */
export const corrections: TextsIn<'corrections'> = {
  NoSuchEvent: { lv: 'Šajā lietā nav šāda ieraksta.', en: 'There is no such entry in this file.' },
  NotCorrectable: {
    lv: 'Šo ierakstu labot nevar: tas ir anulēts, pats ir anulējums, vai arī ar to klients aizmirsts.',
    en: 'This entry cannot be corrected: it is voided, is itself a void, or forgot the client.',
  },
  NotVoided: {
    lv: 'Šis ieraksts ir spēkā. Pirms tā vietā ierakstīt citu, anulējiet to.',
    en: 'This entry still holds: void it before you make another one in its place.',
  },
  PlaceTaken: {
    lv: 'Šī ieraksta vietā jau ir cits ieraksts.',
    en: 'Another entry has already been made in place of this one.',
  },
  PlaceCannotChange: {
    lv: 'Labojot nevar mainīt, kura anulēta ieraksta vietā šis ieraksts ir.',
    en: 'A correction cannot change in place of which voided entry this one was made.',
  },
  TypeCannotChange: {
    lv: 'Labojot nevar mainīt ieraksta veidu; anulējiet to un ierakstiet jaunu.',
    en: 'A correction cannot change the kind of an entry: void it and make a new one.',
  },
};
