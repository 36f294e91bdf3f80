import type {
  CivilDate,
  DocumentRef,
  EpisodeId,
  EventId,
  Instant,
  StreamName,
  WorkerId,
} from '@pavadonis/domain';
import type { PlannedClient, PlannedEpisode } from '../plan/history-plan';
import type { Random } from '../plan/random';
import type { ClientDecision, Command } from './command';
import type { Context } from './context';

/** One client's part of the history under construction. */
export interface Story {
  readonly context: Context;
  readonly client: PlannedClient;
  readonly stream: StreamName;
  readonly random: Random;
  /** The event a command of that name wrote down. */
  readonly eventOf: (name: string) => EventId;
  /** A decision about this client, to be written down at a moment. */
  readonly write: (
    name: string,
    at: Instant,
    decide: ClientDecision,
    evidence?: readonly DocumentRef[],
  ) => Command;
}

/** One episode under construction: its days, and who works with the client on a day. */
export interface EpisodeParts {
  readonly story: Story;
  readonly episode: PlannedEpisode;
  /** Unique among the client's names: `episode 0`. */
  readonly name: string;
  readonly episodeId: EpisodeId;
  /** The last day of support, or of the history. */
  readonly last: CivilDate;
  readonly workersOn: (on: CivilDate) => readonly WorkerId[];
}
