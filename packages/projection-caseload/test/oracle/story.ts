import type { CivilDate, ProviderId, StreamName } from '@pavadonis/domain';
import { groundOf, type Law, lawAfter, NOTHING } from './ground';
import type { Person, PersonEvent } from './persons';

interface Episode {
  readonly id: string;
  readonly start: CivilDate;
  end: CivilDate | undefined;
  rests: boolean;
  provider: ProviderId;
}

/** One person's situation at the end of a day, by a walk through the events from the beginning, anew for every question. */
export interface Story {
  /** By stream and id. */
  readonly episodes: Map<string, Episode>;
  /** The workers assigned and not yet unassigned, as stream, episode and worker. */
  readonly workers: Set<string>;
  readonly contacts: { readonly on: CivilDate; readonly provider: ProviderId | undefined }[];
  readonly ends: CivilDate[];
  /** The days on which something was decided: `refugee 2018-01-01`, `refused …`, `appealed …`. */
  readonly decided: Set<string>;
  readonly laws: Map<StreamName, Law>;
  readonly homes: Map<StreamName, string | undefined>;
  died: CivilDate | undefined;
  ground: string;
  home: string | undefined;
  /** The household that was entered last and not yet left; on the last day in one the person is in it still. */
  entered: string | undefined;
  sex: string;
  birth: { readonly date: string; readonly precision: string } | undefined;
  level: string | undefined;
  place: string | undefined;
}

const nothingYet = (): Story => ({
  episodes: new Map(),
  workers: new Set(),
  contacts: [],
  ends: [],
  decided: new Set(),
  laws: new Map(),
  homes: new Map(),
  died: undefined,
  ground: 'none',
  home: undefined,
  entered: undefined,
  sex: 'unknown',
  birth: undefined,
  level: undefined,
  place: undefined,
});

const support = (story: Story, { stream, event }: PersonEvent): void => {
  const key = 'episodeId' in event ? `${stream} ${event.episodeId}` : '';
  const episode = story.episodes.get(key);
  if (event.type === 'ServiceStarted') {
    const { episodeId: id, on: start, providerId: provider } = event;
    story.episodes.set(key, { id, start, end: undefined, rests: false, provider });
  }
  if (event.type === 'SupportDelivered') story.contacts.push({ on: event.on, provider: episode?.provider });
  if (event.type === 'WorkerAssigned') story.workers.add(`${key} ${event.workerId}`);
  if (event.type === 'WorkerUnassigned') story.workers.delete(`${key} ${event.workerId}`);
  if (episode === undefined) return;
  if (event.type === 'ServiceHandedOver') episode.provider = event.providerId;
  if (event.type === 'ServiceSuspended') episode.rests = true;
  if (event.type === 'ServiceResumed') episode.rests = false;
  if (event.type === 'ServiceEnded' && episode.end === undefined) {
    story.ends.push(event.on);
    episode.end = event.on;
  }
};

const RANKS = ['none', 'asylum_seeker'];
const rank = (ground: string): number => (RANKS.includes(ground) ? RANKS.indexOf(ground) : 2);

const law = (story: Story, { stream, event }: PersonEvent): void => {
  const before = story.laws.get(stream) ?? NOTHING;
  const after = lawAfter(before, event);
  if (after === undefined) return;
  story.laws.set(stream, after);
  const [had, has] = [groundOf(before), groundOf(after)];
  const counts = had === story.ground || (has !== 'none' && rank(has) >= rank(story.ground));
  if (had !== has && counts) story.ground = has;
  if (event.type === 'StatusGranted') story.decided.add(`${event.status} ${event.on}`);
  if (event.type === 'StatusRefused') story.decided.add(`refused ${event.on}`);
  if (event.type === 'DecisionAppealed') story.decided.add(`appealed ${event.on}`);
};

const home = (story: Story, { stream, event }: PersonEvent, day: string): void => {
  const own = story.homes.get(stream);
  if (event.type === 'FamilyLinked') {
    story.homes.set(stream, event.householdId);
    story.home = story.entered = event.householdId;
  }
  if (event.type === 'FamilyUnlinked' && own === event.householdId) {
    story.homes.set(stream, undefined);
    if (story.entered !== own) return;
    story.entered = undefined;
    if (event.on < day) story.home = undefined;
  }
};

const situation = (story: Story, { event }: PersonEvent): void => {
  if (event.type === 'ClientDied') story.died ??= event.on;
  if (event.type === 'ComplexityAssessed') story.level = event.level;
  if (event.type === 'ResidenceChanged')
    story.place =
      event.residence.kind === 'centre' || event.residence.kind === 'unknown'
        ? event.residence.kind
        : 'outside';
};

// facts about a person do not begin with the registration, and those of the person's own stream count last
const register = (story: Story, { event }: PersonEvent): void => {
  if (event.type !== 'ClientRegistered') return;
  if (event.sex !== 'unknown') story.sex = event.sex;
  if (event.birth !== undefined) story.birth = event.birth;
};

/** Returns the situation at the end of a day. */
export const storyBy = ({ streams, told }: Person, day: string): Story => {
  const story = nothingYet();
  for (const stream of streams) for (const each of told) if (each.stream === stream) register(story, each);
  for (const each of told) {
    if (each.event.on > day) continue;
    support(story, each);
    law(story, each);
    home(story, each, day);
    situation(story, each);
  }
  return story;
};

/** The last day of an episode. */
export const lastDay = ({ died }: Story, { end }: Episode): CivilDate | undefined =>
  [end, died].filter((on) => on !== undefined).sort()[0];

/** Tells whether a person is of age on a day, by the day of birth and 18 years more; twice where the birth is vague. */
export const ageOn = ({ birth }: Pick<Story, 'birth'>, day: string): string => {
  if (birth === undefined) return 'unknown';
  const digits = { day: 10, estimated: 10, month: 7, year: 4 }[birth.precision] ?? 0;
  const known = birth.date.slice(0, digits);
  const answers = [known + '-01-01'.slice(digits - 4), known + '-12-31'.slice(digits - 4)].map(
    (born) => `${String(Number(born.slice(0, 4)) + 18)}${born.slice(4)}` <= day,
  );
  return answers[0] === answers[1] ? (answers[0] === true ? 'adult' : 'child') : 'unknown';
};
