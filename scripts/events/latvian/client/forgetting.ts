import type { Latvian } from '../latvian';

/** Retention and forgetting, in Latvian. */
export const forgetting: Latvian = {
  events: {
    RetentionConfirmed: {
      name: 'Apstiprināts glabāšanas termiņš',
      meaning:
        'Apstiprināts, līdz kurai dienai klienta lieta jāglabā. Katrai darbībai spēkā ir pēdējais apstiprinājums.',
    },
    ForgettingRequested: {
      name: 'Pieprasīta aizmiršana',
      meaning: 'Lūgts iznīcināt klienta personas tekstus. Kamēr tas nav izdarīts, lūgumu var atsaukt.',
    },
    ForgettingWithdrawn: {
      name: { lv: 'Aizmiršanas pieprasījums atsaukts', en: 'Request to forget withdrawn' },
      meaning: 'Lūgums aizmirst klientu atsaukts, pirms tas izpildīts.',
    },
    ClientForgotten: {
      name: 'Klients aizmirsts',
      meaning:
        'Šīs lietas personas teksti ir iznīcināti uz visiem laikiem; dienas un skaitļi paliek. Katrai personas lietai ir savs notikums.',
    },
  },
  fields: {
    keptUntil: 'Glabā līdz',
    source: { lv: 'Noteikums', en: 'Rule' },
    dueOn: { lv: 'Izpildāms no', en: 'Due from' },
  },
  words: {
    ground: {
      no_longer_needed: { lv: 'dati vairs nav vajadzīgi', en: 'the data are no longer needed' },
      consent_withdrawn: 'piekrišana atsaukta',
      objection: { lv: 'persona iebilst', en: 'the person objects' },
      unlawful: { lv: 'dati apstrādāti nelikumīgi', en: 'the data were processed unlawfully' },
      legal_duty: { lv: 'dzēst prasa likums', en: 'a law demands the erasure' },
    },
  },
  meanings: {
    'The last day on which the file must be kept.': 'Pēdējā diena, kurā lieta jāglabā.',
    'The rule that says so, with its article. It names nobody.':
      'Noteikums, kas to nosaka, ar pantu. Tas nevienu nenosauc.',
    'The operation whose documents the file belongs to; absent for what demands it besides all operations.':
      'Darbība, kuras dokumentiem lieta pieder; nav, ja glabāt liek kas cits, nevis darbības.',
    'The first day on which it may be done, after the delay that the host sets.':
      'Pirmā diena, kurā to drīkst izdarīt pēc iestādes noteiktā gaidīšanas laika.',
    'The ground in law. `no_longer_needed`: The data are no longer needed for what they were collected for: point (a). `consent_withdrawn`: The consent is withdrawn, and there is no other ground to keep the data: point (b). `objection`: The person objects, and nothing outweighs that: point (c). `unlawful`: The data were processed unlawfully: point (d). `legal_duty`: A law demands the erasure: point (e).':
      'Tiesiskais pamats. `no_longer_needed`: dati vairs nav vajadzīgi tam, kam tos vāca: a) punkts. `consent_withdrawn`: piekrišana ir atsaukta, un cita pamata datus glabāt nav: b) punkts. `objection`: persona iebilst, un nekas nav svarīgāks par to: c) punkts. `unlawful`: dati apstrādāti nelikumīgi: d) punkts. `legal_duty`: dzēst liek likums: e) punkts.',
    'The ground in law, as it was asked for. `no_longer_needed`: The data are no longer needed for what they were collected for: point (a). `consent_withdrawn`: The consent is withdrawn, and there is no other ground to keep the data: point (b). `objection`: The person objects, and nothing outweighs that: point (c). `unlawful`: The data were processed unlawfully: point (d). `legal_duty`: A law demands the erasure: point (e).':
      'Tiesiskais pamats, kā lūgts. `no_longer_needed`: dati vairs nav vajadzīgi tam, kam tos vāca: a) punkts. `consent_withdrawn`: piekrišana ir atsaukta, un cita pamata datus glabāt nav: b) punkts. `objection`: persona iebilst, un nekas nav svarīgāks par to: c) punkts. `unlawful`: dati apstrādāti nelikumīgi: d) punkts. `legal_duty`: dzēst liek likums: e) punkts.',
  },
};
