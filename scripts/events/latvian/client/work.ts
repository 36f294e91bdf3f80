import type { Latvian } from '../latvian';

/** Work with clients, in Latvian. */
export const work: Latvian = {
  events: {
    WorkerAssigned: { name: 'Darbinieks norīkots', meaning: 'Darbinieks sācis strādāt ar klientu.' },
    WorkerUnassigned: { name: 'Darbinieks atsaukts', meaning: 'Darbinieks ar klientu vairs nestrādā.' },
    ComplexityAssessed: {
      name: 'Sarežģītības pakāpe noteikta',
      meaning: 'Sociālais darbinieks novērtējis, cik daudz atbalsta gadījumā vajadzīgs.',
    },
    NeedsAssessed: {
      name: 'Vajadzības izvērtētas',
      meaning:
        'Sociālais darbinieks izvērtējis, kurās dzīves jomās klientam vajadzīgs atbalsts. Ko darīt, noteikts plānā.',
    },
    SupportDelivered: {
      name: 'Atbalsts sniegts',
      meaning:
        'Kontaktā sniegts atbalsts. Grupas nodarbībā katram klientam ir savs kontakts ar grupas identifikatoru.',
    },
  },
  fields: {
    workerId: 'Darbinieks',
    role: 'Loma',
    level: { lv: 'Sarežģītības pakāpe', en: 'Complexity level' },
    criteria: 'Kritēriji',
    areas: { lv: 'Dzīves jomas', en: 'Areas of life' },
    contactId: 'Kontakts',
    workerIds: { lv: 'Darbinieki', en: 'Workers' },
    goalIds: { lv: 'Mērķi', en: 'Goals' },
    minutes: 'Minūtes',
    groupId: 'Grupa',
  },
  words: {
    role: {
      social_worker: 'sociālais darbinieks',
      mentor: { lv: 'sociālais mentors', en: 'social mentor' },
      senior_social_worker: 'vecākais projekta sociālais darbinieks',
      interpreter: 'tulks',
    },
    level: {
      minimum: 'minimāla',
      medium: 'vidēja',
      maximum: 'maksimāla',
    },
    kind: {
      household_goods: 'mājsaimniecības preces',
      health_care: 'veselības aprūpe',
      internet_bank: 'internetbanka',
      migration_office: 'Pilsonības un migrācijas lietu pārvalde',
      residence_permit: 'uzturēšanās atļauja',
      bank_account: 'bankas konts',
      benefits: 'pabalsti',
      court: 'tiesa',
      social_service: 'sociālais dienests',
      employment_agency: 'nodarbinātības dienests',
      employer: 'darba devējs',
      leisure: 'brīvais laiks',
      crisis: 'krīze',
      housing: 'mājoklis',
      school: 'skola',
      language: 'valoda',
      humanitarian_aid: 'humānā palīdzība',
      interpreting: 'tulkošana',
      mediation: 'starpniecība',
    },
    mode: {
      in_centre: { lv: 'centrā', en: 'in the centre' },
      outreach: 'izbraukums',
      accompaniment: 'pavadīšana',
      remote: { lv: 'attālināti', en: 'remotely' },
      group: { lv: 'grupā', en: 'in a group' },
    },
  },
  meanings: {
    'The amount of support that a case needs. The notices name only the maximum; the two levels below it are our inference.':
      'Cik daudz atbalsta gadījumā vajag. Paziņojumi nosauc tikai augstāko pakāpi; abas zemākās ir mūsu secinājums.',
    'The name of the criteria by which the worker assessed it.':
      'Kritēriju nosaukums, pēc kuriem darbinieks novērtējis.',
    'The areas of life.': 'Dzīves jomas.',
    'One contact with a client in which support was delivered.':
      'Viens kontakts, kurā klientam sniegts atbalsts.',
    "The subject of a contact, by the kinds that the service's notices name.":
      'Kontakta temats pēc veidiem, ko nosauc pakalpojuma paziņojumi.',
    'The way in which a contact took place.': 'Kā kontakts noticis.',
    'The workers who took part.': 'Darbinieki, kas piedalījušies.',
    'The goals that the contact served.': 'Mērķi, kam kontakts kalpojis.',
    'The length of the contact.': 'Kontakta ilgums.',
    'A group activity: the contacts of everybody who took part carry the same one.':
      'Grupas nodarbība: visu dalībnieku kontaktos tā ir viena un tā pati.',
  },
};
