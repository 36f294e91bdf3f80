import type { TextsIn } from '../refusal';

/** The texts of refusals about a participant's record in an operation. */
export const participation: TextsIn<'participation'> = {
  NotInOperation: {
    lv: 'Šajā dienā personai nebija atbalsta no šīs darbības.',
    en: 'On that day the person was not supported from this operation.',
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
    lv: ({ since }, { day }) => `Persona saņem atbalstu no šīs darbības kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `The person has been supported from this operation since ${day(since)}.`,
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
