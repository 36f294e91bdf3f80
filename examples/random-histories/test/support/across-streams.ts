import { clientStream, isCorrection, type Recordable, type StreamName } from '@pavadonis/domain';
import type { Log } from './question';

type Begun = readonly [what: string, id: string];

const begunBy = (event: Recordable): readonly Begun[] => {
  if (event.type === 'ServiceStarted') return [['episode', event.episodeId]];
  if (event.type === 'PlanDrawnUp') return [['plan', event.planId]];
  return event.type === 'PlanGoalSet' ? [['goal', event.goalId]] : [];
};

const spokenOfBy = (event: Recordable): readonly Begun[] =>
  isCorrection(event)
    ? []
    : [
        ...('episodeId' in event ? [['episode', event.episodeId] as const] : []),
        ...('planId' in event ? [['plan', event.planId] as const] : []),
        ...('goalId' in event ? [['goal', event.goalId] as const] : []),
      ];

/** Returns the streams that were ever merged, and those that another was merged into. */
export const everMerged = (log: Log): ReadonlySet<StreamName> =>
  new Set(
    log.flatMap(({ stream, event }) =>
      event.type === 'ClientsMerged' ? [stream, clientStream(event.survivorId)] : [],
    ),
  );

/**
 * Returns true if a stream continues an episode, a plan or a goal that began in another one. Decisions refuse that. If
 * it was recorded nevertheless, the oracle follows it, while the read models, which fold each stream alone, do not.
 */
export const goesOnAcrossStreams = (log: Log): boolean => {
  const ever = everMerged(log);
  const merged = log.filter(({ stream }) => ever.has(stream));
  const begun = new Map(
    merged.flatMap(({ stream, event }) => begunBy(event).map((each) => [each.join(' '), stream] as const)),
  );
  return merged.some(({ stream, event }) =>
    spokenOfBy(event).some((each) => (begun.get(each.join(' ')) ?? stream) !== stream),
  );
};
