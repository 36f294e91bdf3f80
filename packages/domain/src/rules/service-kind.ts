import * as t from 'io-ts';

/** The kind of service: by social worker and mentor together, as it is laid down, or by a mentor alone. */
export const ServiceKind = t.keyof({
  social_worker_and_mentor: null,
  /** The action of 2022. */
  mentor_only: null,
});
export type ServiceKind = t.TypeOf<typeof ServiceKind>;
