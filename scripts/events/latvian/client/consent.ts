import type { Latvian } from '../latvian';

/** Consent, in Latvian. */
export const consent: Latvian = {
  events: {
    ConsentGiven: {
      name: 'Piekrišana dota',
      meaning: 'Klients vai nepilngadīgā aizbildnis devis piekrišanu.',
    },
    ConsentWithdrawn: { name: 'Piekrišana atsaukta', meaning: 'Piekrišana ir atsaukta.' },
    ServiceDeclined: {
      name: 'Atteikšanās no pakalpojuma',
      meaning:
        'Klients no pakalpojuma atteicies. Pakalpojums ir brīvprātīgs, tāpēc klients bez plāna nav kļūda.',
    },
  },
  fields: {
    scopes: { lv: 'Par ko piekrists', en: 'Matters of the consent' },
    givenBy: { lv: 'Kas piekrita', en: 'Consented by' },
  },
  words: {
    scopes: {
      service: { lv: 'pakalpojums', en: 'the service' },
      referral: { lv: 'datu nodošana institūcijām', en: 'sharing data with institutions' },
      statistics: 'statistika',
    },
    givenBy: {
      client: 'klients',
      guardian: 'aizbildnis',
    },
  },
  meanings: {
    'The matters that the consent is about. `service`: The service itself. `referral`: The sharing of data with institutions. `statistics`: Use in statistics.':
      'Uz ko piekrišana attiecas. `service`: pats pakalpojums. `referral`: datu nodošana institūcijām. `statistics`: izmantošana statistikā.',
    'The one who consented.': 'Kas devis piekrišanu.',
    'The matters that consent no longer covers. `service`: The service itself. `referral`: The sharing of data with institutions. `statistics`: Use in statistics.':
      'Kam piekrišana vairs neattiecas. `service`: pats pakalpojums. `referral`: datu nodošana institūcijām. `statistics`: izmantošana statistikā.',
  },
};
