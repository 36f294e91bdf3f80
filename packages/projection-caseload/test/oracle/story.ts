import type { CivilDate, ProviderId } from '@pavadonis/domain';
import type { Held } from './settled';

interface Episode {
  open: boolean;
  provider: ProviderId;
}

/** What one person's events say at the end of a day: walked through from the beginning, for every question anew. */
export interface Story {
  readonly episodes: Map<string, Episode>;
  /** Who was assigned and not yet unassigned, as episode and worker. */
  readonly workers: Set<string>;
  readonly contacts: { readonly on: CivilDate; readonly provider: ProviderId | undefined }[];
  readonly starts: CivilDate[];
  readonly ends: CivilDate[];
  readonly refugee: CivilDate[];
  sex: string;
  birth: { readonly date: string; readonly precision: string } | undefined;
  status: string | undefined;
  level: string | undefined;
  place: string | undefined;
}

const nothingYet = (): Story => ({
  episodes: new Map(),
  workers: new Set(),
  contacts: [],
  starts: [],
  ends: [],
  refugee: [],
  sex: 'unknown',
  birth: undefined,
  status: undefined,
  level: undefined,
  place: undefined,
});

const support = (story: Story, event: Held): void => {
  const episode = 'episodeId' in event ? story.episodes.get(event.episodeId) : undefined;
  if (event.type === 'SupportStarted') {
    story.starts.push(event.on);
    story.episodes.set(event.episodeId, { open: true, provider: event.providerId });
  }
  if (event.type === 'SupportDelivered') story.contacts.push({ on: event.on, provider: episode?.provider });
  if (event.type === 'WorkerAssigned') story.workers.add(`${event.episodeId} ${event.workerId}`);
  if (event.type === 'WorkerUnassigned') story.workers.delete(`${event.episodeId} ${event.workerId}`);
  if (episode === undefined) return;
  if (event.type === 'ServiceHandedOver') episode.provider = event.providerId;
  if (event.type === 'ServiceEnded') {
    story.ends.push(event.on);
    episode.open = false;
  }
};

const situation = (story: Story, event: Held): void => {
  if (event.type === 'AsylumApplicationLodged') story.status = 'asylum_seeker';
  if (event.type === 'StatusGranted') story.status = event.status;
  if (event.type === 'StatusGranted' && event.status === 'refugee') story.refugee.push(event.on);
  if (event.type === 'ComplexityAssessed') story.level = event.level;
  if (event.type === 'ResidenceChanged')
    story.place =
      event.residence.kind === 'centre' || event.residence.kind === 'unknown'
        ? event.residence.kind
        : 'outside';
};

/** The story by the end of a day. */
export const storyBy = (events: readonly Held[], day: string): Story => {
  const story = nothingYet();
  for (const event of events) {
    // who somebody is does not begin with the registration
    if (event.type === 'ClientRegistered') Object.assign(story, { sex: event.sex, birth: event.birth });
    if (event.on > day) continue;
    support(story, event);
    situation(story, event);
  }
  return story;
};

/** Who is of age on a day: everybody whose day of birth, with 18 years more, has come; two answers where it is vague. */
export const ageOn = ({ birth }: Story, day: string): string => {
  if (birth === undefined) return 'unknown';
  const digits = { day: 10, estimated: 10, month: 7, year: 4 }[birth.precision] ?? 0;
  const known = birth.date.slice(0, digits);
  const answers = [known + '-01-01'.slice(digits - 4), known + '-12-31'.slice(digits - 4)].map(
    (born) => `${String(Number(born.slice(0, 4)) + 18)}${born.slice(4)}` <= day,
  );
  return answers[0] === answers[1] ? (answers[0] === true ? 'adult' : 'child') : 'unknown';
};
