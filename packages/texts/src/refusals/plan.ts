import type { GoalLifecycle } from '@pavadonis/domain/client';
import type { TextsIn } from '../refusal';

const LIFECYCLE = {
  lv: {
    proposed: 'ierosināts',
    accepted: 'pieņemts',
    active: 'īstenošanā',
    'on-hold': 'apturēts',
    completed: 'pabeigts',
    cancelled: 'atcelts',
    rejected: 'noraidīts',
  },
  en: {
    proposed: 'proposed',
    accepted: 'accepted',
    active: 'active',
    'on-hold': 'on hold',
    completed: 'completed',
    cancelled: 'cancelled',
    rejected: 'rejected',
  },
} as const satisfies Record<'lv' | 'en', Record<GoalLifecycle, string>>;

/** The texts of refusals about plans and goals. */
export const plan: TextsIn<'plan'> = {
  NoPlan: { lv: 'Šāds plāns nav izstrādāts.', en: 'No such plan is drawn up.' },
  PlanIdTaken: { lv: 'Šis identifikators jau ir citam plānam.', en: 'Another plan has this identifier.' },
  PlanOpen: {
    lv: 'Vēl tiek īstenots cits plāns; vienlaikus var būt tikai viens.',
    en: 'Another plan is still worked on; there is one at a time.',
  },
  PlanIsClosed: { lv: 'Plāns ir noslēgts.', en: 'The plan is closed.' },
  BeforePlan: {
    lv: ({ drawnUpOn }, { day }) => `Plāns izstrādāts tikai ${day(drawnUpOn)}.`,
    en: ({ drawnUpOn }, { day }) => `The plan was drawn up only on ${day(drawnUpOn)}.`,
  },
  GoalsOpen: {
    lv: ({ goalIds }) => `Plāns nav izpildīts; mērķi, kas vēl nav sasniegti: ${String(goalIds.length)}.`,
    en: ({ goalIds }) => `The plan is not fulfilled: goals still sought: ${String(goalIds.length)}.`,
  },
  NoSuchGoal: { lv: 'Klientam nav šāda mērķa.', en: 'The client has no such goal.' },
  GoalIdTaken: { lv: 'Šis identifikators jau ir citam mērķim.', en: 'Another goal has this identifier.' },
  NotAllowedInGoalState: {
    lv: ({ lifecycle }) => `Mērķis ir ${LIFECYCLE.lv[lifecycle]}; šāds solis tagad nav iespējams.`,
    en: ({ lifecycle }) => `The goal is ${LIFECYCLE.en[lifecycle]}; this step is not possible now.`,
  },
  BeforeGoal: {
    lv: ({ setOn }, { day }) => `Mērķis noteikts tikai ${day(setOn)}.`,
    en: ({ setOn }, { day }) => `The goal was set only on ${day(setOn)}.`,
  },
  DueBeforeSet: {
    lv: 'Mērķa termiņš ir agrāks par dienu, kad tas noteikts.',
    en: 'The goal is due before the day it is set.',
  },
};
