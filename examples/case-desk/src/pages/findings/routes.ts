import type { Route } from '../../server/visit';
import type { Section } from '../layout/section';
import { sectionRoute } from '../layout/section-route';
import { findingsPage } from './list';

/** This part of the desk in the navigation. */
export const findingsSection: Section = {
  path: '/findings',
  right: 'see_findings',
  name: { lv: 'Konstatējumi', en: 'Findings' },
};

/** The routes of this part. */
export const findingsRoutes: readonly Route[] = [sectionRoute(findingsSection, findingsPage)];
