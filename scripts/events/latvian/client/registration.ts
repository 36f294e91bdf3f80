import type { Latvian } from '../latvian';

/** Intake and death, in Latvian. */
export const registration: Latvian = {
  events: {
    ClientRegistered: {
      name: 'Klients reģistrēts',
      meaning:
        'Klients reģistrēts pirmajā uzņemšanā. Vārdu un personas kodu glabā iestāde, kas sistēmu lieto; notikumā to nav.',
    },
    ClientDied: { name: 'Klients miris', meaning: 'Klients miris. Pēc šīs dienas nekas vairs nenotiek.' },
  },
  fields: {
    sex: 'Dzimums',
    nationalities: 'Valstiskā piederība',
    stateless: 'Bezvalstnieks',
    countryOfOrigin: 'Izcelsmes valsts',
    arrivalMode: { lv: 'Ierašanās veids', en: 'Way of arrival' },
    unaccompaniedMinor: 'Nepilngadīga persona bez pavadības',
    birth: 'Dzimšana',
    date: 'Datums',
    precision: 'Precizitāte',
    arrivedOn: { lv: 'Ierašanās diena', en: 'Day of arrival' },
  },
  words: {
    sex: {
      female: 'sieviete',
      male: 'vīrietis',
      other: 'cits',
      unknown: 'nav zināms',
    },
    arrivalMode: {
      relocated: 'pārvietots ES programmā',
      resettled: 'pārmitināts',
      spontaneous: { lv: 'ieradies patstāvīgi', en: 'arrived on their own' },
      born_in_latvia: { lv: 'dzimis Latvijā', en: 'born in Latvia' },
    },
    precision: {
      day: { lv: 'zināma diena', en: 'known to the day' },
      month: { lv: 'zināms mēnesis', en: 'known to the month' },
      year: { lv: 'zināms gads', en: 'known to the year' },
      estimated: { lv: 'iestādes noteikta diena', en: 'a day that an authority set' },
    },
  },
  records: {
    Birth: 'Dzimšanas datums tik precīzi, cik tas zināms.',
  },
  meanings: {
    'The day of the first intake.': 'Pirmās uzņemšanas diena.',
    'Sex as recorded. Maps to ISO/IEC 5218 (1 male, 2 female, 0 not known) and to ESF+ (women, men, non-binary).':
      'Dzimums, kā ierakstīts. Atbilst ISO/IEC 5218 (1 vīrietis, 2 sieviete, 0 nav zināms) un ESF+ (sievietes, vīrieši, nebināras personas).',
    'The countries of nationality; none for a stateless client, or where unknown.':
      'Pilsonības valstis; nevienas, ja klients ir bezvalstnieks vai pilsonība nav zināma.',
    'Whether the client has no nationality.': 'Vai klients ir bezvalstnieks.',
    'The country of nationality, or the country where a stateless client formerly lived.':
      'Pilsonības valsts vai valsts, kurā bezvalstnieks agrāk dzīvojis.',
    'The way in which a client came to Latvia. `relocated`: Taken over from another Member State. `spontaneous`: Arrived on their own.':
      'Kā klients nokļuvis Latvijā. `relocated`: pārvietots no citas dalībvalsts. `spontaneous`: ieradies patstāvīgi.',
    'Whether the client came as a minor without a parent or guardian.':
      'Vai klients ieradies kā nepilngadīgs bez vecākiem un aizbildņa.',
    'The date of birth; absent where unknown.': 'Dzimšanas datums; nav, ja nav zināms.',
    'The date; only the parts that `precision` names count.':
      'Datums; skaitās tikai tās daļas, ko nosauc `precision`.',
    'The precision to which the date is known. `estimated`: A day that an authority set where none is known; it counts as exact.':
      'Cik precīzi datums zināms. `estimated`: diena, ko noteikusi iestāde, jo tā nav zināma; skaitās precīza.',
    'The day of arrival in Latvia; absent where unknown.': 'Ierašanās diena Latvijā; nav, ja nav zināma.',
    'The day of death.': 'Nāves diena.',
  },
};
