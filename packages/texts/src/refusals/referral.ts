import type { TextsIn } from '../refusal';

/** The texts of refusals about referrals to institutions. */
export const referral: TextsIn<'referral'> = {
  ReferralIdTaken: {
    lv: 'Šis identifikators jau ir citam nosūtījumam.',
    en: 'Another referral has this identifier.',
  },
  NoConsent: {
    lv: 'Šajā dienā nebija piekrišanas; vajadzīga piekrišana vai pamatojums, kāpēc bez tās.',
    en: 'There was no consent on that day: consent is needed, or a reason to do without it.',
  },
  NoSuchReferral: { lv: 'Klientam nav šāda nosūtījuma.', en: 'The client has no such referral.' },
  BeforeReferral: {
    lv: ({ madeOn }, { day }) => `Nosūtījums izdots tikai ${day(madeOn)}.`,
    en: ({ madeOn }, { day }) => `The referral was made only on ${day(madeOn)}.`,
  },
  ReferralAlreadyAnswered: {
    lv: ({ on }, { day }) => `Institūcija jau ${day(on)} atbildēja citādi.`,
    en: ({ on }, { day }) => `The institution already gave another answer on ${day(on)}.`,
  },
  ReferralIsOver: {
    lv: ({ on }, { day }) => `Nosūtījums noslēgts ${day(on)}.`,
    en: ({ on }, { day }) => `The referral was completed on ${day(on)}.`,
  },
  ReferralWasRejected: {
    lv: ({ on }, { day }) => `Institūcija klientu noraidīja ${day(on)}.`,
    en: ({ on }, { day }) => `The institution rejected the client on ${day(on)}.`,
  },
};
