/** The kinds of things that a register tells of, in the order in which they are decided: a service needs its contract. */
export const subjects = ['operation', 'contract', 'centre', 'client'] as const;
export type Subject = (typeof subjects)[number];

/** The column that names the thing which a row is about. */
export const subjectColumns: Readonly<Record<Subject, string>> = {
  operation: 'operation',
  contract: 'contract',
  centre: 'centre',
  client: 'person',
};
