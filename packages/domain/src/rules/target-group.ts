import * as t from 'io-ts';

/** Whom support is for, by legal status: who has applied for protection, or who holds it. */
export const TargetGroup = t.keyof({ asylum_seeker: null, refugee: null, alternative: null });
export type TargetGroup = t.TypeOf<typeof TargetGroup>;
