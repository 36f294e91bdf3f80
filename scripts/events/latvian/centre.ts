import type { Latvian } from './latvian';

/** Reception centres, in Latvian. */
export const centre: Latvian = {
  events: {
    CentreOpened: { name: 'Centrs atvērts', meaning: 'Patvēruma meklētāju izmitināšanas centrs ir atvērts.' },
    CentreServiceStarted: {
      name: 'Pakalpojums centrā sākts',
      meaning: 'Centrā ir pieejami sociālie darbinieki un mentori.',
    },
    CentreClosed: { name: 'Centrs slēgts', meaning: 'Patvēruma meklētāju izmitināšanas centrs ir slēgts.' },
  },
  meanings: {
    'The name of the centre.': 'Centra nosaukums.',
    'The first day of the service there.': 'Pirmā pakalpojuma diena tur.',
  },
};
