import type { Route } from '../../server/visit';
import type { Section } from '../layout/section';
import { sectionRoute } from '../layout/section-route';
import { remindersPage } from './list';

/** This part of the desk in the navigation. */
export const remindersSection: Section = {
  path: '/reminders',
  right: 'see_reminders',
  name: { lv: 'Atgādinājumi', en: 'Reminders' },
};

/** The routes of this part. */
export const remindersRoutes: readonly Route[] = [sectionRoute(remindersSection, remindersPage)];
