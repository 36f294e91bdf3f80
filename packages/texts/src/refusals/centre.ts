import type { TextsIn } from '../refusal';

/** The texts of refusals about centres. */
export const centre: TextsIn<'centre'> = {
  CentreAlreadyOpened: { lv: 'Šeit jau ir cits centrs.', en: 'Another centre is already recorded here.' },
  CentreNotOpen: { lv: 'Šajā dienā centrs nav atvērts.', en: 'The centre is not open on that day.' },
  CentreIsClosed: {
    lv: ({ lastDay }, { day }) => `Centrs slēgts ${day(lastDay)}.`,
    en: ({ lastDay }, { day }) => `The centre closed on ${day(lastDay)}.`,
  },
  ServiceAlreadyStarted: {
    lv: ({ since }, { day }) => `Pakalpojums centrā pieejams jau kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `The service has been available in the centre since ${day(since)}.`,
  },
  ServiceBeganLater: {
    lv: ({ since }, { day }) => `Pakalpojums centrā sākās vēlāk: ${day(since)}.`,
    en: ({ since }, { day }) => `The service in the centre began later: ${day(since)}.`,
  },
};
