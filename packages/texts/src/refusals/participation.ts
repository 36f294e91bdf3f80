import type { TextsIn } from '../refusal';

/** The texts of refusals about a participant's record in an operation. */
export const participation: TextsIn<'participation'> = {
  NotInOperation: {
    lv: 'Šajā dienā klients nesaņēma pakalpojumu šajā darbībā.',
    en: 'On that day the client was not served in this operation.',
  },
  EntryAlreadyRecorded: {
    lv: ({ on }, { day }) => `Dalības sākums jau ir ierakstīts citādi: ${day(on)}.`,
    en: ({ on }, { day }) => `The entry is already recorded otherwise: on ${day(on)}.`,
  },
  NoEntry: {
    lv: 'Dalības sākums vēl nav ierakstīts.',
    en: 'The entry to the operation is not recorded yet.',
  },
  StillInOperation: {
    lv: ({ since }, { day }) => `Klients saņem pakalpojumu šajā darbībā kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `The client has been served in this operation since ${day(since)}.`,
  },
  PastFourWeeks: {
    lv: ({ until }, { day }) => `Rezultāti pēc dalības beigām bija jānoskaidro līdz ${day(until, 'dative')}.`,
    en: ({ until }, { day }) => `Results of the exit counted until ${day(until)}.`,
  },
  BeforeSixMonths: {
    lv: ({ from }, { day }) => `Seši mēneši pēc dalības beigām aprit ${day(from)}.`,
    en: ({ from }, { day }) => `Six months after the exit are over on ${day(from)}.`,
  },
};
