import type { Latvian } from '../latvian';

/** Referrals, in Latvian. */
export const referral: Latvian = {
  events: {
    ReferralMade: {
      name: 'Nosūtījums izsniegts',
      meaning:
        'Klients nosūtīts uz institūciju. Līdzi tiek nodoti dati, tāpēc vajadzīga piekrišana vai iemesls iztikt bez tās.',
    },
    ReferralAnswered: {
      name: 'Nosūtījums atbildēts',
      meaning: 'Institūcija klientu pieņēmusi vai nav pieņēmusi.',
    },
    ReferralCompleted: {
      name: 'Nosūtījums pabeigts',
      meaning: 'Nosūtījums ir noslēdzies: pakalpojums sniegts, vai nosūtījums atsaukts.',
    },
  },
  fields: {
    referralId: 'Nosūtījums',
    institution: 'Institūcija',
    service: 'Pakalpojums',
    overridden: { lv: 'Kāpēc bez piekrišanas', en: 'Why without consent' },
    answer: 'Atbilde',
    result: 'Rezultāts',
  },
  words: {
    answer: {
      accepted: 'pieņemts',
      rejected: 'noraidīts',
    },
    result: {
      done: { lv: 'pakalpojums sniegts', en: 'service given' },
      revoked: { lv: 'nosūtījums atsaukts', en: 'referral taken back' },
    },
  },
  meanings: {
    'One referral of a client to an institution.': 'Viens klienta nosūtījums uz institūciju.',
    'The institution the client was referred to.': 'Institūcija, uz kuru klients nosūtīts.',
    'The service that was asked for.': 'Lūgtais pakalpojums.',
    'The reason why the referral was made without consent.': 'Kāpēc nosūtījums izsniegts bez piekrišanas.',
    "The institution's answer.": 'Institūcijas atbilde.',
    'The result of the referral. `done`: The service was given. `revoked`: The referral was taken back.':
      'Nosūtījuma rezultāts. `done`: pakalpojums sniegts. `revoked`: nosūtījums atsaukts.',
  },
};
