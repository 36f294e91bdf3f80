import type { TextsIn } from '../refusal';

/** The texts of refusals about consent. */
export const consent: TextsIn<'consent'> = {
  GuardianNeeded: {
    lv: 'Nepilngadīgas personas bez pavadības vietā piekrīt aizbildnis; šajā dienā aizbildnis nav iecelts.',
    en: 'An unaccompanied minor consents through a guardian, and none is appointed for that day.',
  },
};
