import { text } from '../language';

/** The heading of the commands of the audit. */
export const AUDIT = text('Audits', 'Audit');
