import type { TextsIn } from '../refusal';

/** The texts of refusals about how long a file is kept, and about forgetting. */
export const forgetting: TextsIn<'forgetting'> = {
  RetentionNotConfirmed: {
    lv: ({ operationId }) =>
      operationId === undefined
        ? 'Nav apstiprināts, līdz kurai dienai lieta jāglabā.'
        : 'Nav apstiprināts, līdz kurai dienai lieta jāglabā darbības dēļ.',
    en: ({ operationId }) =>
      operationId === undefined
        ? 'It is not confirmed until when the file must be kept.'
        : 'It is not confirmed until when the file must be kept for the operation.',
  },
  KeptUntil: {
    lv: ({ until, source }, { day }) => `Lieta jāglabā līdz ${day(until, 'dative')}: ${source}.`,
    en: ({ until, source }, { day }) => `The file must be kept until ${day(until)}: ${source}.`,
  },
  DocumentsHeld: {
    lv: 'Darbības dokumentus patlaban nedrīkst iznīcināt: tie ir vajadzīgi tiesvedībai vai pārbaudei.',
    en: 'The operation’s documents may not be destroyed now: proceedings or a check need them.',
  },
  HoldsNotKnown: {
    lv: 'Nav pārbaudīts, vai darbības dokumenti nav vajadzīgi tiesvedībai vai pārbaudei.',
    en: 'Nobody looked whether the operation’s documents are held.',
  },
  ForgettingPending: {
    lv: ({ since, dueOn }, { day }) =>
      `Aizmiršana jau ir pieprasīta uz cita pamata: ${day(since)}, izpildāma no ${day(dueOn, 'genitive')}.`,
    en: ({ since, dueOn }, { day }) =>
      `Forgetting is asked for already, on another ground: on ${day(since)}, due from ${day(dueOn)}.`,
  },
  NoForgettingRequested: {
    lv: 'Aizmiršana nav pieprasīta vai pieprasījums ir atsaukts.',
    en: 'Forgetting is not asked for, or the request was taken back.',
  },
  ForgettingNotDue: {
    lv: ({ dueOn }, { day }) => `Līdz ${day(dueOn, 'dative')} pieprasījumu vēl var atsaukt.`,
    en: ({ dueOn }, { day }) => `The request can still be taken back before ${day(dueOn)}.`,
  },
  StillServed: {
    lv: 'Pakalpojums vēl turpinās; vispirms izbeidziet to.',
    en: 'The service goes on: end it first.',
  },
  ClientIsForgotten: {
    lv: ({ on }, { day }) => `Lietas personas teksti ir iznīcināti: ${day(on)}. To nevar atsaukt.`,
    en: ({ on }, { day }) => `The personal texts of the file were destroyed on ${day(on)}. That is for good.`,
  },
};
