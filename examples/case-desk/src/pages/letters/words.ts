/** The words of the list of letters. */
export const lettersWords = {
  lv: {
    title: 'Vēstules',
    lead: 'Ko klientam jāuzraksta pēc tā, kas ierakstīts no šī galda darba sākuma.',
    kinds: {
      ServiceStarted: 'vēstule par pakalpojuma sākumu',
      ServiceEnded: 'vēstule par pakalpojuma beigām',
    },
    none: 'Nav nevienas vēstules, kas jānosūta.',
    found: (count: string) => `Jānosūta: ${count}`,
    columns: { client: 'Klients', letter: 'Vēstule', on: 'Diena', provider: 'Sniedzējs', do: 'Darbība' },
    noteSent: 'Atzīmēt kā nosūtītu',
    ofClient: (name: string, number: string) => `${name}: ${number}`,
    parked: {
      title: 'Vēstules, kas neizdevās',
      lead: 'Pēc šiem ierakstiem vēstule neradās, lai gan tā mēģināta vairākas reizes. Pārējās tas nekavē.',
      cause: 'Iemesls',
      attempts: 'Mēģinājumi',
      retry: 'Mēģināt vēlreiz',
      drop: 'Atmest',
    },
    done: {
      sent: 'Pierakstīts, ka vēstule nosūtīta.',
      retry: 'Vēstuli mēģina vēlreiz.',
      drop: 'Vēstules nebūs.',
      already: 'Tas jau bija izdarīts.',
    },
  },
  en: {
    title: 'Letters',
    lead: 'What is to be written to clients after what was recorded since this desk began.',
    kinds: {
      ServiceStarted: 'a letter on the start of the service',
      ServiceEnded: 'a letter on the end of the service',
    },
    none: 'There is no letter to send.',
    found: (count: string) => `To send: ${count}`,
    columns: { client: 'Client', letter: 'Letter', on: 'Day', provider: 'Provider', do: 'Do' },
    noteSent: 'Note as sent',
    ofClient: (name: string, number: string) => `${name}: ${number}`,
    parked: {
      title: 'Letters that failed',
      lead: 'After these records no letter came to be, though it was tried several times. The others are not held up.',
      cause: 'Cause',
      attempts: 'Attempts',
      retry: 'Try again',
      drop: 'Give up',
    },
    done: {
      sent: 'It is noted that the letter was sent.',
      retry: 'The letter is tried again.',
      drop: 'There will be no letter.',
      already: 'That was done before.',
    },
  },
} as const;
