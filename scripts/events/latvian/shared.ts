import type { Latvian } from './latvian';

const AREA = {
  housing: 'mājoklis',
  health: 'veselība',
  education: 'izglītība',
  language: 'valoda',
  employment: 'nodarbinātība',
  documents: 'dokumenti',
  finances: 'finanses',
  legal: { lv: 'tiesiskie jautājumi', en: 'legal matters' },
  family: 'ģimene',
  social: { lv: 'sociālā dzīve', en: 'social life' },
  other: 'cits',
};

/** Fields, words and meanings of several chapters, in Latvian. */
export const shared: Latvian = {
  fields: {
    type: { lv: 'Notikums', en: 'Event' },
    on: { lv: 'Diena', en: 'Day' },
    seq: { lv: 'Kārta šajā dienā', en: 'Order within the day' },
    inPlaceOf: { lv: 'Anulētā notikuma vietā', en: 'In place of the voided event' },
    reason: 'Iemesls',
    kind: 'Veids',
    outcome: 'Iznākums',
    until: 'Līdz',
    ground: 'Pamats',
    mode: { lv: 'Kārtība', en: 'Way' },
    episodeId: { lv: 'Pakalpojuma posms', en: 'Service episode' },
    operationId: 'Darbība',
  },
  words: {
    reason: {
      other: 'cits',
    },
    kind: {
      other: 'cits',
    },
    areas: AREA,
    area: AREA,
  },
  meanings: {
    "The voided event of its stream in whose place it was recorded. It takes that event's place among those of its day.":
      'Anulētais lietas notikums, kura vietā šis ierakstīts. Tas stājas anulētā vietā starp savas dienas notikumiem.',
    'The day on which it happened.': 'Diena, kad tas noticis.',
    'The reason, in words.': 'Iemesls vārdiem.',
    'One episode of the service for one client, from its start to its end.':
      'Viena klienta pakalpojuma posms no sākuma līdz beigām.',
    "An organisation that provides the service, by the host's own code.":
      'Organizācija, kas pakalpojumu sniedz, ar kodu, ko lieto iestāde.',
    "A provider's contract, or a time of direct provision.": 'Sniedzēja līgums vai tiešas sniegšanas laiks.',
    'An operation paid from a fund.': 'No fonda apmaksāta darbība.',
    'A version of the rule on how long the service may last. An operation adopts versions by date.':
      'Redakcija noteikumam par to, cik ilgi pakalpojums var turpināties. Darbība redakcijas pieņem no noteikta datuma.',
    'The first day.': 'Pirmā diena.',
    'A social worker, mentor, senior social worker or interpreter.':
      'Sociālais darbinieks, mentors, vecākais sociālais darbinieks vai tulks.',
    'The role in which a worker of the service is engaged.': 'Pienākumi, kuros darbinieks pieņemts.',
    'The last day.': 'Pēdējā diena.',
    'The reason, in words. It names nobody.': 'Iemesls vārdiem. Tas nevienu nenosauc.',
  },
};
