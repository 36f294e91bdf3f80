import { clientsSection } from '../clients/routes';
import { dashboardSection } from '../dashboard/routes';
import { findingsSection } from '../findings/routes';
import { lettersSection } from '../letters/routes';
import { protectionSection } from '../protection/routes';
import { remindersSection } from '../reminders/routes';
import type { Section } from './section';

/** The parts of the desk, in the order of the navigation. */
export const sections: readonly Section[] = [
  clientsSection,
  remindersSection,
  dashboardSection,
  findingsSection,
  lettersSection,
  protectionSection,
];
