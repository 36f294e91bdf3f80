/** The words around every page. */
export const layoutWords = {
  lv: {
    desk: 'Lietu galds',
    skip: 'Uz saturu',
    parts: 'Sadaļas',
    otherLanguage: 'English',
    signOut: 'Beigt darbu',
    signedInAs: 'Pierakstījies:',
    roles: {
      caseworker: 'sociālais darbinieks',
      coordinator: 'koordinators',
      auditor: 'revidents',
      data_protection_officer: 'datu aizsardzības speciālists',
    },
    today: (day: string) => `Šodien ir ${day}.`,
    invented: 'Visas personas ir izdomātas.',
  },
  en: {
    desk: 'Case desk',
    skip: 'To the content',
    parts: 'Parts',
    otherLanguage: 'Latviešu',
    signOut: 'Sign out',
    signedInAs: 'Signed in:',
    roles: {
      caseworker: 'caseworker',
      coordinator: 'coordinator',
      auditor: 'auditor',
      data_protection_officer: 'data protection officer',
    },
    today: (day: string) => `Today is ${day}.`,
    invented: 'All persons are invented.',
  },
} as const;
