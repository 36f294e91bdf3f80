import * as t from 'io-ts';

/** The kind of service: by social worker and mentor together, as the rules lay down, or by a mentor alone. */
export const ServiceKind = t.keyof({
  social_worker_and_mentor: null,
  /** The service of the action of 2022. */
  mentor_only: null,
});
export type ServiceKind = t.TypeOf<typeof ServiceKind>;
