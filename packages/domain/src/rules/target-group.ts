import * as t from 'io-ts';

/**
 * Whom support is for, by legal status: who has applied for protection, who holds it, and since the action of 2022, by a
 * mentor alone, who has temporary protection.
 */
export const TargetGroup = t.keyof({
  asylum_seeker: null,
  refugee: null,
  alternative: null,
  temporary_protection: null,
});
export type TargetGroup = t.TypeOf<typeof TargetGroup>;
