import type { GoalStanding } from '@pavadonis/domain/client';

// by lifecycle and achievement, of which there are few
const shared = new Map<GoalStanding['lifecycle'], Map<GoalStanding['achievement'], GoalStanding>>();

// apart, since it is rare, and V8 would copy it into each fold
const share = (standing: GoalStanding): GoalStanding => {
  const { lifecycle, achievement } = standing;
  const known = shared.get(lifecycle) ?? new Map<GoalStanding['achievement'], GoalStanding>();
  const first = Object.freeze({ ...standing });
  shared.set(lifecycle, known.set(achievement, first));
  return first;
};

/** Returns the one object that all goals of this standing share, since every goal has some and there are few distinct ones. */
export const sharedStanding = (standing: GoalStanding): GoalStanding =>
  shared.get(standing.lifecycle)?.get(standing.achievement) ?? share(standing);
