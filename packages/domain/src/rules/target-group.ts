import * as t from 'io-ts';

/** A group that the service is for, by legal status. Temporary protection came with the action of 2022. */
export const TargetGroup = t.keyof({
  asylum_seeker: null,
  refugee: null,
  alternative: null,
  temporary_protection: null,
});
export type TargetGroup = t.TypeOf<typeof TargetGroup>;
