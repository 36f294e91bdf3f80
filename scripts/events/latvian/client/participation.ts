import type { Latvian } from '../latvian';

const ANSWER = {
  yes: 'jā',
  no: 'nē',
  refused: { lv: 'atteicās atbildēt', en: 'refused to answer' },
  unknown: 'nav zināms',
};

/** Data for the indicators of an operation, in Latvian. */
export const participation: Latvian = {
  events: {
    ParticipationEntryRecorded: {
      name: 'Dalības sākuma dati ierakstīti',
      meaning:
        'Ierakstīti dalībnieka dati, pirmoreiz iesaistoties darbībā. Vēlāka iesaistīšanās maina tikai izstāšanos.',
    },
    ParticipationExitRecorded: {
      name: 'Dalības beigu dati ierakstīti',
      meaning:
        'Ierakstīti dalībnieka rezultāti četru nedēļu laikā pēc izstāšanās. Skaitās pēdējā izstāšanās.',
    },
    ParticipationFollowUpRecorded: {
      name: { lv: 'Stāvoklis pēc sešiem mēnešiem ierakstīts', en: 'Participation follow-up recorded' },
      meaning: 'Ierakstīts dalībnieka stāvoklis sešus mēnešus pēc izstāšanās.',
    },
  },
  fields: {
    labourStatus: { lv: 'Stāvoklis darba tirgū', en: 'Situation in the labour market' },
    education: 'Izglītība',
    disability: 'Invaliditāte',
    foreignBackground: 'Ārvalstu izcelsme',
    minority: 'Minoritāte',
    homeless: 'Bez mājokļa',
    rural: { lv: 'No laukiem', en: 'From a rural area' },
    jobSearching: { lv: 'Meklē darbu', en: 'Searching for a job' },
    inTraining: { lv: 'Mācās', en: 'In education or training' },
    qualified: { lv: 'Ieguvis kvalifikāciju', en: 'Gained a qualification' },
    employed: 'Nodarbināts',
    improved: { lv: 'Stāvoklis uzlabojies', en: 'Situation improved' },
  },
  words: {
    labourStatus: {
      unemployed: 'bezdarbnieks',
      long_term_unemployed: { lv: 'ilgstošs bezdarbnieks', en: 'long-term unemployed' },
      inactive: 'ekonomiski neaktīvs',
      employed: 'nodarbināts',
      unknown: 'nav zināms',
    },
    education: {
      'isced-0-2': { lv: 'ISCED 0-2', en: 'ISCED 0-2' },
      'isced-3-4': { lv: 'ISCED 3-4', en: 'ISCED 3-4' },
      'isced-5-8': { lv: 'ISCED 5-8', en: 'ISCED 5-8' },
      unknown: 'nav zināms',
    },
    disability: ANSWER,
    foreignBackground: ANSWER,
    minority: ANSWER,
    homeless: ANSWER,
    rural: ANSWER,
    jobSearching: ANSWER,
    inTraining: ANSWER,
    qualified: ANSWER,
    employed: ANSWER,
    improved: ANSWER,
  },
  meanings: {
    "A participant's situation in the labour market, by Annex I of Regulation (EU) 2021/1057; one class each.":
      'Dalībnieka stāvoklis darba tirgū pēc Regulas (ES) 2021/1057 I pielikuma; katram viena grupa.',
    'The level of education, by the levels of ISCED that are reported together.':
      'Izglītības līmenis pēc ISCED līmeņiem, ko pārskatos rāda kopā.',
    'Whether the participant has a disability.': 'Vai dalībniekam ir invaliditāte.',
    'Whether the participant is of foreign background.': 'Vai dalībniekam ir ārvalstu izcelsme.',
    'Whether the participant belongs to a minority.': 'Vai dalībnieks pieder pie minoritātes.',
    'Whether the participant is homeless or excluded from housing.':
      'Vai dalībnieks ir bez pajumtes vai mājokļa.',
    'Whether the participant is from a rural area.': 'Vai dalībnieks ir no lauku apvidus.',
    'Whether the participant is searching for a job.': 'Vai dalībnieks meklē darbu.',
    'Whether the participant is in education or training.': 'Vai dalībnieks mācās vai apgūst prasmes.',
    'Whether the participant gained a qualification.': 'Vai dalībnieks ieguvis kvalifikāciju.',
    'Whether the participant is employed, by themselves or others.':
      'Vai dalībnieks ir nodarbināts vai pašnodarbināts.',
    "Whether the participant's situation in the labour market improved.":
      'Vai dalībnieka stāvoklis darba tirgū uzlabojies.',
  },
};
