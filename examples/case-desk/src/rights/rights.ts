/** The work of somebody at the desk. */
export type Role = 'caseworker' | 'coordinator' | 'auditor' | 'data_protection_officer';

/** A thing that somebody may do or see. A route, a form or a part of a page names the one that it needs. */
export type Right =
  /** The list of clients, and a client's page without the personal texts. */
  | 'see_clients'
  /** The clients of every provider, and not only those of one's own. */
  | 'see_all_providers'
  /** The personal texts on a client's page. Each reading is noted. */
  | 'read_texts'
  /** The daily decisions about a client. */
  | 'record'
  /** Corrections of what was recorded. */
  | 'correct'
  /** Two files of one person made one. */
  | 'merge'
  /** The figures of a month, of all providers. */
  | 'see_figures'
  /** Broken rules. */
  | 'see_findings'
  /** The list of all that falls due. */
  | 'see_reminders'
  /** The letters to clients that follow what was recorded. */
  | 'send_letters'
  /** Access of the person concerned, forgetting, and who read what. */
  | 'protect_data';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  caseworker: ['see_clients', 'read_texts', 'record', 'correct', 'see_reminders'],
  coordinator: [
    'see_clients',
    'see_all_providers',
    'read_texts',
    'record',
    'correct',
    'merge',
    'see_figures',
    'see_findings',
    'see_reminders',
    'send_letters',
  ],
  // reads figures and the record behind them; what a person said is not needed for that
  auditor: ['see_clients', 'see_all_providers', 'see_figures', 'see_findings'],
  data_protection_officer: ['see_clients', 'see_all_providers', 'read_texts', 'protect_data'],
};

/** All roles, in the order in which the demo names them. */
export const roles = Object.keys(RIGHTS) as readonly Role[];

/** Returns whether a role has a right. */
export const may = (role: Role, right: Right): boolean => RIGHTS[role].includes(right);
