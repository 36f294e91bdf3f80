import type { Latvian } from '../latvian';

/** Households and guardians, in Latvian. */
export const family: Latvian = {
  events: {
    FamilyLinked: {
      name: 'Iekļauts mājsaimniecībā',
      meaning: 'Klients pieder mājsaimniecībai; vienlaikus – tikai vienai.',
    },
    FamilyUnlinked: { name: 'Izstājies no mājsaimniecības', meaning: 'Klients mājsaimniecību atstājis.' },
    GuardianAppointed: {
      name: 'Aizbildnis iecelts',
      meaning: 'Nepilngadīgai personai bez pavadības iecelts aizbildnis.',
    },
    GuardianEnded: {
      name: 'Aizbildnība beigusies',
      meaning: 'Aizbildnība beigusies pirms 18. dzimšanas dienas; šajā dienā tā beidzas bez notikuma.',
    },
  },
  fields: {
    householdId: 'Mājsaimniecība',
    relation: 'Radniecība',
    guardianId: 'Aizbildnis',
    authority: 'Iestāde',
  },
  words: {
    relation: {
      spouse: 'laulātais',
      child: 'bērns',
      parent: 'vecāks',
      sibling: 'brālis vai māsa',
      other: 'cits',
    },
  },
  meanings: {
    'The first day in the household.': 'Pirmā diena mājsaimniecībā.',
    'A household: people who live together as a family.':
      'Mājsaimniecība: cilvēki, kas dzīvo kopā kā ģimene.',
    'The place of a client in a household. Spouses and unmarried minor children are family by law; other relations are recorded as stated.':
      'Klienta vieta mājsaimniecībā. Pēc likuma ģimene ir laulātie un nepilngadīgi bērni, kas nav laulībā; citas saites ieraksta, kā norādīts.',
    'The last day in the household.': 'Pēdējā diena mājsaimniecībā.',
    'A guardian of an unaccompanied minor, under a pseudonym that says nothing about who it is.':
      'Nepilngadīgas personas bez pavadības aizbildnis ar pseidonīmu, kas par viņu neko nepasaka.',
    "The Orphan's court that appointed the guardian.": 'Bāriņtiesa, kas iecēla aizbildni.',
    'The last day of guardianship.': 'Pēdējā aizbildnības diena.',
  },
};
