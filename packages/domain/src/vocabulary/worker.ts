import * as t from 'io-ts';

/** What a worker of the service is engaged as. */
export const WorkerRole = t.keyof({
  social_worker: null,
  mentor: null,
  senior_social_worker: null,
  interpreter: null,
});
export type WorkerRole = t.TypeOf<typeof WorkerRole>;
