import type { Reminder, ReminderTag } from '@pavadonis/projection-findings';
import type { Texts } from './text';

/** The text of each reminder, without personal data. */
export const reminders: Readonly<Record<ReminderTag, Texts<Reminder>>> = {
  ServiceLimit: {
    lv: ({ due }, { day }) => `Atbalsta termiņš beidzas ${day(due)}.`,
    en: ({ due }, { day }) => `The service period ends on ${day(due)}.`,
  },
  CentreEntitlement: {
    lv: ({ due }, { day }) => `Klients ar statusu drīkst dzīvot centrā līdz ${day(due, 'dative')}.`,
    en: ({ due }, { day }) => `A client with status may live in the centre until ${day(due)}.`,
  },
  EighteenthBirthday: {
    lv: ({ due }, { day }) =>
      `${day(due)} klients sasniedz pilngadību: vajadzīgs savs plāns un paša piekrišana.`,
    en: ({ due }, { day }) =>
      `On ${day(due)} the client comes of age: a plan and a consent of the client’s own are needed.`,
  },
  ServiceEndAfterDeparture: {
    lv: ({ due }, { day }) => `${day(due)} klients pameta Latviju: pakalpojums jāizbeidz.`,
    en: ({ due }, { day }) => `The client left Latvia on ${day(due)}: the service has to end.`,
  },
  ServiceEndWithoutGround: {
    lv: ({ due }, { day }) =>
      `Kopš ${day(due, 'genitive')} klientam nav tiesiska pamata: pakalpojums jāizbeidz.`,
    en: ({ due }, { day }) => `Since ${day(due)} the client has no legal ground: the service has to end.`,
  },
  ParticipationEntry: {
    lv: ({ due }, { day }) => `Jāieraksta, kādi bija dalībnieka dati ${day(due)}.`,
    en: ({ due }, { day }) => `The participant’s data as of ${day(due)} are to be recorded.`,
  },
  ParticipationExit: {
    lv: ({ due }, { day }) => `Rezultāti pēc dalības beigām jānoskaidro līdz ${day(due, 'dative')}.`,
    en: ({ due }, { day }) => `Results after the exit are to be found out by ${day(due)}.`,
  },
  ParticipationFollowUp: {
    lv: ({ due }, { day }) =>
      `No ${day(due, 'genitive')} jānoskaidro dalībnieka stāvoklis pēc sešiem mēnešiem.`,
    en: ({ due }, { day }) => `From ${day(due)} the participant’s situation after six months is to be asked.`,
  },
  RetentionEnd: {
    lv: ({ due }, { day }) => `Darbības dokumenti jāglabā līdz ${day(due, 'dative')}.`,
    en: ({ due }, { day }) => `The operation’s documents are to be kept until ${day(due)}.`,
  },
  ForgettingDue: {
    lv: ({ due }, { day }) => `No ${day(due, 'genitive')} klients jāaizmirst, kā lūgts.`,
    en: ({ due }, { day }) => `From ${day(due)} the client is to be forgotten, as was asked.`,
  },
  PermitRenewal: {
    lv: ({ due }, { day }) =>
      `Uzturēšanās atļauja beidzas ${day(due)}; iesniegums jāiesniedz mēnesi iepriekš.`,
    en: ({ due }, { day }) => `The residence permit ends on ${day(due)}; apply a month before.`,
  },
  GoalTarget: {
    lv: ({ due }, { day }) => `Mērķis jāsasniedz līdz ${day(due, 'dative')}.`,
    en: ({ due }, { day }) => `A goal is to be reached by ${day(due)}.`,
  },
};
