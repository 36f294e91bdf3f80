import * as t from 'io-ts';

/** Social worker and mentor together, as the service is laid down, or a mentor alone (the action of 2022). */
export const ServiceKind = t.keyof({ social_worker_and_mentor: null, mentor_only: null });
export type ServiceKind = t.TypeOf<typeof ServiceKind>;
