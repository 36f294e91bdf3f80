import type { Latvian } from '../latvian';

/** Plans and goals, in Latvian. */
export const plan: Latvian = {
  events: {
    PlanDrawnUp: {
      name: 'Plāns sastādīts',
      meaning: 'Sociālais darbinieks sastādījis klienta individuālo sociālekonomiskās iekļaušanas plānu.',
    },
    PlanAgreed: {
      name: 'Plānam piekrists',
      meaning: 'Klients plānam piekritis (pašnoteikšanās); nepilngadīgā vietā – aizbildnis.',
    },
    PlanRevised: { name: 'Plāns pārskatīts', meaning: 'Plāns pārskatīts. Klientam tam jāpiekrīt no jauna.' },
    PlanClosed: { name: 'Plāns slēgts', meaning: 'Plāns ir slēgts.' },
    PlanGoalSet: { name: 'Mērķis izvirzīts', meaning: 'Plānā izvirzīts mērķis.' },
    PlanGoalProgressed: { name: 'Virzība uz mērķi novērtēta', meaning: 'Darbs pie mērķa turpinājies.' },
    PlanGoalAchieved: {
      name: 'Mērķis sasniegts',
      meaning: 'Mērķis sasniegts: tas ir pabeigts, vai darbs turpinās, lai sasniegto saglabātu.',
    },
    PlanGoalNotAchieved: {
      name: 'Mērķis nav sasniegts',
      meaning: 'Mērķis nav sasniegts, un uz to vairs netiecas.',
    },
    PlanGoalPutOnHold: { name: 'Mērķis atlikts', meaning: 'Darbs pie mērķa uz laiku pārtraukts.' },
    PlanGoalResumed: { name: 'Mērķis atsākts', meaning: 'Darbs pie atliktā mērķa atsākts.' },
    PlanGoalCancelled: {
      name: 'Mērķis atcelts',
      meaning: 'No mērķa atteicās, pirms tas sasniegts, jo tas vairs nav vēlams vai vajadzīgs.',
    },
    PlanGoalRejected: { name: 'Mērķis noraidīts', meaning: 'Klients piedāvāto mērķi noraidījis.' },
    PlanGoalReopened: {
      name: 'Mērķis izvirzīts atkārtoti',
      meaning:
        'Uz slēgtu mērķi atkal tiecas, piemēram, ja stāvoklis pasliktinājies. Agrākie rezultāti paliek vēsturē.',
    },
  },
  fields: {
    planId: 'Plāns',
    agreedBy: 'Kas piekrita',
    goalId: 'Mērķis',
    term: 'Termiņš',
    area: { lv: 'Dzīves joma', en: 'Area of life' },
    text: 'Teksts',
    targetOn: { lv: 'Sasniedzams līdz', en: 'Due on' },
    achievement: 'Sasniegtais',
  },
  words: {
    agreedBy: {
      client: 'klients',
      guardian: 'aizbildnis',
    },
    outcome: {
      fulfilled: 'izpildīts',
      partly_fulfilled: 'izpildīts daļēji',
      abandoned: 'pārtraukts',
    },
    term: {
      long: { lv: 'ilgtermiņa', en: 'long-term' },
      short: { lv: 'īstermiņa', en: 'short-term' },
    },
    achievement: {
      'in-progress': 'notiek darbs',
      improving: 'uzlabojas',
      worsening: 'pasliktinās',
      'no-change': 'bez izmaiņām',
      achieved: 'sasniegts',
      sustaining: { lv: 'sasniegts un tiek uzturēts', en: 'achieved, and kept up' },
      'not-achieved': 'nav sasniegts',
      'no-progress': 'nav virzības',
      'not-attainable': 'nav sasniedzams',
    },
  },
  meanings: {
    "A client's individual socio-economic inclusion plan.":
      'Klienta individuālais sociālekonomiskās iekļaušanas plāns.',
    'The one who agreed.': 'Kas piekritis.',
    'The outcome of a plan.': 'Plāna iznākums.',
    'A goal of an inclusion plan.': 'Iekļaušanas plāna mērķis.',
    'The term of a goal: a plan holds long-term and short-term goals (notice of October 2017).':
      'Mērķa termiņš: plānā ir ilgtermiņa un īstermiņa mērķi (2017. gada oktobra paziņojums).',
    'The area of life a goal is about. The list is our inference from the kinds of support the notices name.':
      'Mērķa dzīves joma. Saraksts ir mūsu secinājums no atbalsta veidiem, ko nosauc paziņojumi.',
    "The goal in the client's words.": 'Mērķis klienta vārdiem.',
    'The day on which the goal is due.': 'Diena, līdz kurai mērķis jāsasniedz.',
    'The result so far.': 'Līdzšinējais rezultāts.',
    'The result. `sustaining`: Reached, and worked on to keep it.':
      'Rezultāts. `sustaining`: sasniegts, un darbs turpinās, lai to saglabātu.',
    'The result.': 'Rezultāts.',
  },
};
