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

/** One client's part of the history while it is being made. */
export interface Story {
  readonly context: Context;
  readonly client: PlannedClient;
  readonly stream: StreamName;
  readonly random: Random;
  /** Returns the id of the event that the command of that name recorded. */
  readonly eventOf: (name: string) => EventId;
  /** Makes a command for this client, to be recorded at a moment. */
  readonly write: (
    name: string,
    at: Instant,
    decide: ClientDecision,
    evidence?: readonly DocumentRef[],
  ) => Command;
}

/** One episode while it is being made: its days, and the workers on a day. */
export interface EpisodeParts {
  readonly story: Story;
  readonly episode: PlannedEpisode;
  /** Unique among the client's names: `episode 0`. */
  readonly name: string;
  readonly episodeId: EpisodeId;
  /** The last day of the service, or of the history. */
  readonly last: CivilDate;
  readonly workersOn: (on: CivilDate) => readonly WorkerId[];
}
