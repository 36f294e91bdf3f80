import type { Latvian } from '../latvian';

/** Where clients live, and absence from Latvia, in Latvian. */
export const residence: Latvian = {
  events: {
    ResidenceChanged: { name: 'Dzīvesvieta mainīta', meaning: 'Klients Latvijā pārcēlies.' },
    LeftLatvia: { name: { lv: 'Pametis Latviju', en: 'Left Latvia' }, meaning: 'Klients pametis Latviju.' },
    ReturnedToLatvia: {
      name: { lv: 'Atgriezies Latvijā', en: 'Returned to Latvia' },
      meaning: 'Klients, kas bija pametis Latviju, atgriezies. Neviens posms ar to neatjaunojas.',
    },
  },
  fields: {
    residence: 'Dzīvesvieta',
    centreId: 'Centrs',
    municipality: 'Pašvaldība',
    learnedOn: { lv: 'Kļuvis zināms', en: 'Became known on' },
    certainty: 'Ticamība',
    destination: 'Uz kurieni',
    basis: { lv: 'Kā atgriezies', en: 'How the client returned' },
  },
  words: {
    kind: {
      centre: { lv: 'izmitināšanas centrs', en: 'reception centre' },
      private: { lv: 'privāts mājoklis', en: 'private housing' },
      detention: 'aizturēšanas vieta',
      unknown: 'nav zināms',
    },
    mode: {
      self: { lv: 'patstāvīgi', en: 'on their own' },
      voluntary_return: 'brīvprātīga atgriešanās',
      dublin_transfer: { lv: 'Dublinas pārsūtīšana', en: 'Dublin transfer' },
      removal: 'izraidīšana',
      unknown: 'nav zināms',
    },
    certainty: {
      confirmed: 'apstiprināts',
      presumed: 'pieņemts',
    },
    basis: {
      own: { lv: 'patstāvīgi', en: 'on their own' },
      taken_back: { lv: 'uzņemts atpakaļ', en: 'taken back from another Member State' },
    },
  },
  records: {
    InCentre: 'Dzīvesvieta patvēruma meklētāju izmitināšanas centrā.',
    OutsideCentre: 'Dzīvesvieta ārpus centriem.',
    Unknown: 'Dzīvesvieta, kas nav zināma.',
  },
  meanings: {
    'The first day at the new place.': 'Pirmā diena jaunajā vietā.',
    "A client's residence in Latvia.": 'Klienta dzīvesvieta Latvijā.',
    'In a centre.': 'Centrā.',
    'A reception centre.': 'Patvēruma meklētāju izmitināšanas centrs.',
    'The kind of place.': 'Vietas veids.',
    "The municipality by the host's own code or name; absent where unknown.":
      'Pašvaldība ar kodu vai nosaukumu, ko lieto iestāde; nav, ja nav zināma.',
    'Not known.': 'Nav zināms.',
    'The day of leaving.': 'Izbraukšanas diena.',
    'The day on which the departure became known, which may be later.':
      'Diena, kad izbraukšana kļuvusi zināma; tā var būt vēlāka.',
    'The way in which a client left Latvia. `self`: On their own.':
      'Kā klients pametis Latviju. `self`: pats.',
    'Whether the departure is confirmed or presumed.': 'Vai izbraukšana ir apstiprināta vai pieņemta.',
    'The country the client went to; absent where unknown.':
      'Valsts, uz kuru klients devies; nav, ja nav zināma.',
    'Whether the client came on their own or was taken back from another Member State.':
      'Vai klients ieradies pats vai uzņemts atpakaļ no citas dalībvalsts.',
  },
};
