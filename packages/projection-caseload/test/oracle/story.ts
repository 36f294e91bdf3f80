import type { CivilDate, ProviderId } from '@pavadonis/domain';
import { groundOf, type Law, lawAfter, NOTHING } from './ground';
import type { Person, PersonEvent } from './persons';

interface Episode {
  readonly id: string;
  readonly start: CivilDate;
  end: CivilDate | undefined;
  rests: boolean;
  /**
   * The provider from each day on, in the order of recording.
   *
   * On a day the provider is the one last recorded for it or for a day before.
   */
  readonly providers: { readonly on: CivilDate; readonly provider: ProviderId }[];
}

/** One person's situation at the end of a day, by a walk through the events from the beginning, anew for every question. */
export interface Story {
  readonly episodes: Episode[];
  /** The workers assigned and not unassigned before the day, as episode and worker. */
  readonly workers: Set<string>;
  /** The contacts by their own ids, with the ids of their episodes. */
  readonly contacts: { readonly on: CivilDate; readonly contact: string; readonly id: string }[];
  /** The events of episodes that had not begun by then. */
  readonly early: PersonEvent[];
  /** The days on which something was decided: `refugee 2018-01-01`, `refused …`, `appealed …`. */
  readonly decided: Set<string>;
  law: Law;
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
  episodes: [],
  workers: new Set(),
  contacts: [],
  early: [],
  decided: new Set(),
  law: NOTHING,
  died: undefined,
  ground: 'none',
  home: undefined,
  entered: undefined,
  sex: 'unknown',
  birth: undefined,
  level: undefined,
  place: undefined,
});

/** The last day of an episode. */
export const lastDay = ({ died }: Story, { end }: Episode): CivilDate | undefined =>
  [end, died].filter((on) => on !== undefined).sort()[0];

/** Returns the provider who served the person by a contact: the one of that day, in the days of its episode. */
export const servedBy = (story: Story, { on, id }: Story['contacts'][number]): ProviderId | undefined => {
  const episode = story.episodes.find((each) => each.id === id);
  if (episode === undefined || on < episode.start) return undefined;
  const last = lastDay(story, episode);
  if (last !== undefined && last < on) return undefined;
  return episode.providers.findLast((each) => each.on <= on)?.provider;
};

const ABOUT_EPISODES = ['ServiceHandedOver', 'ServiceSuspended', 'ServiceResumed', 'ServiceEnded'];

const support = (story: Story, told: PersonEvent, day: string): void => {
  const { event } = told;
  const key = 'episodeId' in event ? event.episodeId : '';
  const episode = story.episodes.find(({ id }) => id === key);
  if (
    event.type === 'ServiceStarted' &&
    episode === undefined &&
    !(story.died !== undefined && story.died < event.on)
  ) {
    const { episodeId: id, on: start, providerId: provider } = event;
    story.episodes.push({ id, start, end: undefined, rests: false, providers: [{ on: start, provider }] });
    // said too early, it holds from the first day on
    for (const each of story.early) {
      const { event: said } = each;
      if (!('episodeId' in said) || said.episodeId !== id) continue;
      support(story, { ...each, event: said.on < start ? { ...said, on: start } : said }, day);
    }
  }
  // what was told of a contact before holds, wherever and of whatever it was told
  if (event.type === 'SupportDelivered') {
    const { on, contactId: contact } = event;
    if (story.contacts.every((each) => each.contact !== contact))
      story.contacts.push({ on, contact, id: key });
  }
  if (event.type === 'WorkerAssigned') story.workers.add(`${key} ${event.workerId}`);
  if (event.type === 'WorkerUnassigned' && event.on < day) story.workers.delete(`${key} ${event.workerId}`);
  if (episode === undefined && ABOUT_EPISODES.includes(event.type)) story.early.push(told);
  if (episode === undefined) return;
  if (event.type === 'ServiceHandedOver')
    episode.providers.push({ on: event.on, provider: event.providerId });
  if (event.type === 'ServiceSuspended') episode.rests = true;
  if (event.type === 'ServiceResumed') episode.rests = false;
  if (event.type === 'ServiceEnded') episode.end ??= event.on;
};

const law = (story: Story, { event }: PersonEvent): void => {
  const after = lawAfter(story.law, event);
  if (after === undefined) return;
  story.law = after;
  story.ground = groundOf(after);
  if (event.type === 'StatusGranted') story.decided.add(`${event.status} ${event.on}`);
  if (event.type === 'StatusRefused') story.decided.add(`refused ${event.on}`);
  if (event.type === 'DecisionAppealed') story.decided.add(`appealed ${event.on}`);
};

const home = (story: Story, { event }: PersonEvent, day: string): void => {
  if (event.type === 'FamilyLinked') story.home = story.entered = event.householdId;
  if (event.type === 'FamilyUnlinked' && story.entered === event.householdId) {
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

// facts about a person do not begin with the registration; the person's own stream says them last, by its first
// registration, and others the last first
const register = (story: Story, { name, told }: Person): void => {
  const isRegistration = ({ event }: PersonEvent): boolean => event.type === 'ClientRegistered';
  const own = told
    .filter(({ stream }) => stream === name)
    .filter(isRegistration)
    .slice(0, 1);
  const others = told.filter(({ stream }) => stream !== name).reverse();
  for (const { event } of [...others, ...own]) {
    if (event.type !== 'ClientRegistered') continue;
    if (event.sex !== 'unknown') story.sex = event.sex;
    if (event.birth !== undefined) story.birth = event.birth;
  }
};

/** Returns the situation at the end of a day. */
export const storyBy = (person: Person, day: string): Story => {
  const story = nothingYet();
  register(story, person);
  for (const each of person.told) {
    if (each.event.on > day) continue;
    support(story, each, day);
    law(story, each);
    home(story, each, day);
    situation(story, each);
  }
  return story;
};

// of a known month that one's last day, else December's
const lastOfMonth = (known: string): number =>
  new Date(Date.UTC(Number(known.slice(0, 4)), Number(known.slice(5, 7) || '12'), 0)).getUTCDate();

/**
 * Returns whether a person is of age on a day, by the day of birth and 18 years more.
 *
 * Of a vague birth the first and the last possible day are asked; it is `unknown` where they differ.
 */
export const ageOn = ({ birth }: Pick<Story, 'birth'>, day: string): string => {
  if (birth === undefined) return 'unknown';
  const digits = { day: 10, estimated: 10, month: 7, year: 4 }[birth.precision] ?? 0;
  const known = birth.date.slice(0, digits);
  const answers = [
    known + '-01-01'.slice(digits - 4),
    known + `-12-${lastOfMonth(known)}`.slice(digits - 4),
  ].map((born) => `${String(Number(born.slice(0, 4)) + 18)}${born.slice(4)}` <= day);
  return answers[0] === answers[1] ? (answers[0] === true ? 'adult' : 'child') : 'unknown';
};
