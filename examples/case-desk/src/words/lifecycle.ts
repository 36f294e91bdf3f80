import type { GoalLifecycle } from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';

const NAMES: Readonly<Record<GoalLifecycle, Bilingual>> = {
  proposed: { lv: 'ierosināts', en: 'proposed' },
  accepted: { lv: 'pieņemts', en: 'accepted' },
  active: { lv: 'īstenošanā', en: 'active' },
  'on-hold': { lv: 'apturēts', en: 'on hold' },
  completed: { lv: 'pabeigts', en: 'completed' },
  cancelled: { lv: 'atcelts', en: 'cancelled' },
  rejected: { lv: 'noraidīts', en: 'rejected' },
};

/** Returns the name of a point of a goal's lifecycle. */
export const lifecycleText = (lifecycle: GoalLifecycle, language: Language): string =>
  NAMES[lifecycle][language];
