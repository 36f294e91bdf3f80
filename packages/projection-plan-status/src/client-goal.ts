import type { StreamName } from '@pavadonis/domain';
import type { GoalAchievement, GoalLifecycle } from '@pavadonis/domain/client';
import type { GoalRow } from './rows/client';

/** A client's goal as it stood on a day. `serviceEnded` means that it was open when the service ended. */
export interface ClientGoal {
  /** The person’s own stream. */
  readonly client: StreamName;
  /** The goal as it was set. */
  readonly goal: GoalRow;
  /** The lifecycle of the goal: cancelled after the end of the service if that left it open. */
  readonly lifecycle: GoalLifecycle;
  /** The result so far; absent before work on the goal began. */
  readonly achievement?: GoalAchievement;
  /** Whether the goal was open when the service ended. */
  readonly serviceEnded: boolean;
}
