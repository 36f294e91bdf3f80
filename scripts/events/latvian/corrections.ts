import type { Latvian } from './latvian';

/** Corrections, in Latvian. */
export const corrections: Latvian = {
  events: {
    EventVoided: {
      name: 'Notikums anulēts',
      meaning: 'Agrāks lietas notikums ierakstīts kļūdas dēļ, vai labojums tiek atsaukts.',
    },
    EventAmended: {
      name: 'Notikums labots',
      meaning: 'Agrāks lietas notikums ierakstīts nepareizi: spēkā ir laukā `to` norādītais.',
    },
  },
  fields: {
    target: { lv: 'Labotais notikums', en: 'Corrected event' },
    to: { lv: 'Pareizi', en: 'Correctly' },
  },
  meanings: {
    'The day of the correction.': 'Korekcijas diena.',
    'The event that is voided, or an amendment.': 'Anulējamais notikums vai labojums.',
    'The day of the correction; the corrected day stands in `to`.':
      'Labojuma diena; labotā diena ir laukā `to`.',
    'The event that is corrected, or an amendment of it.': 'Labojamais notikums vai tā labojums.',
    'The whole event as it should have been, of the same type and in the same place.':
      'Viss notikums, kādam tam bija jābūt: tā paša veida un tajā pašā vietā.',
  },
};
