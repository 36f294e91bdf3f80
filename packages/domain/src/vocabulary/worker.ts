import * as t from 'io-ts';

/** The role in which a worker of the service is engaged. */
export const WorkerRole = t.keyof({
  social_worker: null,
  mentor: null,
  senior_social_worker: null,
  interpreter: null,
});
export type WorkerRole = t.TypeOf<typeof WorkerRole>;
