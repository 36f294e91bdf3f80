import type { Latvian } from './latvian';

/** Providers' contracts and direct provision, in Latvian. */
export const contract: Latvian = {
  events: {
    ContractSigned: { name: 'Līgums noslēgts', meaning: 'Līgums ir noslēgts.' },
    ContractAmended: {
      name: 'Līgums grozīts',
      meaning: 'Grozījums mainījis pēdējo plānoto pakalpojuma dienu.',
    },
    ContractTerminated: { name: 'Līgums izbeigts', meaning: 'Līgums izbeigts pirms termiņa.' },
    DirectProvisionStarted: {
      name: 'Tieša sniegšana sākta',
      meaning: 'Sākta tieša sniegšana: pakalpojumu bez līguma sniedz iestādes darbinieki.',
    },
    DirectProvisionEnded: { name: 'Tieša sniegšana beigta', meaning: 'Tieša sniegšana ir beigusies.' },
    StaffEngaged: { name: 'Darbinieks pieņemts', meaning: 'Darbinieks sācis darbu.' },
    StaffReleased: { name: 'Darbinieks atbrīvots', meaning: 'Darbinieks darbu beidzis.' },
  },
  meanings: {
    'The day of signing.': 'Noslēgšanas diena.',
    'The first planned day of service.': 'Pirmā plānotā pakalpojuma diena.',
    'The last planned day of service.': 'Pēdējā plānotā pakalpojuma diena.',
    'The number of the contract.': 'Līguma numurs.',
    'The last planned day of service from then on.': 'Turpmāk pēdējā plānotā pakalpojuma diena.',
    'The number of the amendment.': 'Grozījuma numurs.',
    'The day of the termination, which may lie before the last day of service.':
      'Izbeigšanas diena; tā var būt pirms pēdējās pakalpojuma dienas.',
    'The last day of service.': 'Pēdējā pakalpojuma diena.',
    'The first day of service.': 'Pirmā pakalpojuma diena.',
  },
};
