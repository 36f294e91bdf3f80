import type { TextsIn } from '../refusal';

/** The texts of refusals about household and guardianship. */
export const family: TextsIn<'family'> = {
  InAnotherHousehold: {
    lv: 'Šajā dienā klients pieder citai mājsaimniecībai.',
    en: 'On that day the client belongs to another household.',
  },
  NotUnaccompanied: {
    lv: 'Aizbildni ieceļ tikai nepilngadīgai personai bez pavadības.',
    en: 'A guardian is appointed only for an unaccompanied minor.',
  },
  HasGuardian: {
    lv: 'Šajā dienā nepilngadīgajai personai jau ir cits aizbildnis.',
    en: 'On that day the minor already has another guardian.',
  },
};
