import type { Bilingual } from '@pavadonis/page';
import type { ReminderTag } from '@pavadonis/projection-findings';
import type { Language } from '@pavadonis/texts';

const NAMES: Readonly<Record<ReminderTag, Bilingual>> = {
  ServiceLimit: { lv: 'atbalsta termiņa beigas', en: 'the end of the service period' },
  CentreEntitlement: { lv: 'dzīve centrā ar statusu', en: 'living in a centre with a status' },
  EighteenthBirthday: { lv: 'pilngadība', en: 'the 18th birthday' },
  ServiceEndAfterDeparture: { lv: 'pakalpojuma beigas pēc aizbraukšanas', en: 'the end after a departure' },
  ServiceEndWithoutGround: { lv: 'pakalpojuma beigas bez pamata', en: 'the end without a legal ground' },
  ParticipationEntry: { lv: 'dalībnieka dati sākumā', en: 'participant’s data at entry' },
  ParticipationExit: { lv: 'rezultāti pēc dalības beigām', en: 'results after the exit' },
  ParticipationFollowUp: { lv: 'stāvoklis pēc sešiem mēnešiem', en: 'the situation after six months' },
  RetentionEnd: { lv: 'dokumentu glabāšanas beigas', en: 'the end of retention' },
  ForgettingDue: { lv: 'aizmiršana', en: 'forgetting' },
  PermitRenewal: { lv: 'uzturēšanās atļauja', en: 'the residence permit' },
  GoalTarget: { lv: 'mērķa termiņš', en: 'the day of a goal' },
};

/** Returns the name of a kind of reminder, as a list is searched for it. */
export const reminderText = (kind: ReminderTag, language: Language): string => NAMES[kind][language];
