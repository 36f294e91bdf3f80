import type { TextsIn } from '../refusal';

/** The texts of refusals about the work with a client. */
export const work: TextsIn<'work'> = {
  ContactIdTaken: {
    lv: 'Šis identifikators jau ir citam kontaktam.',
    en: 'Another contact has this identifier.',
  },
  NoWorker: {
    lv: 'Nav norādīts neviens darbinieks.',
    en: 'No worker is named.',
  },
};
