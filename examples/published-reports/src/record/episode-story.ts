import { addDays, type CivilDate, text, type WorkerRole } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { PlannedEpisode } from '../plan/history-plan';
import { at, EVENING, laterBy, MORNING, NOON } from './clock';
import type { Command } from './command';
import { contacts } from './contact-story';
import { inventedDocument } from './invented-document';
import { planStory } from './plan-story';
import type { EpisodeParts, Story } from './story';

/** Returns the first days under a new provision during the episode. */
const handovers = ({ story, episode, last }: EpisodeParts): readonly CivilDate[] =>
  story.context.provisions
    .map(({ planned }) => planned.from)
    .filter((from) => episode.start < from && from <= last);

const start = ({ story, episode, name, episodeId }: EpisodeParts): Command => {
  const { context, client, write } = story;
  const on = episode.start;
  return write(
    `${name} started`,
    at(on, MORNING + 60),
    Client.startService({ on, episodeId, serviceKind: 'social_worker_and_mentor' }, context.termsOn(on)),
    [inventedDocument('asylum seeker document', `document of client ${String(client.key)}`, on)],
  );
};

const ROLES: readonly WorkerRole[] = ['social_worker', 'mentor'];

const assignments = (parts: EpisodeParts, from: CivilDate, to: CivilDate | undefined): readonly Command[] => {
  const { story, name, episodeId, workersOn } = parts;
  return workersOn(from).flatMap((workerId, i) => {
    const role = ROLES[i] ?? 'mentor';
    const assign = story.write(
      `${name} ${from} assigns ${String(i)}`,
      at(from, MORNING + 65 + i),
      Client.assignWorker({ on: from, episodeId, workerId, role }),
    );
    return to === undefined
      ? [assign]
      : [
          assign,
          story.write(
            `${name} ${to} unassigns ${String(i)}`,
            at(to, EVENING + i),
            Client.unassignWorker({ on: to, episodeId, workerId }),
          ),
        ];
  });
};

const handOver = ({ story, name, episodeId }: EpisodeParts, on: CivilDate): Command =>
  story.write(
    `${name} handed over ${on}`,
    at(on, MORNING),
    Client.handOverService({ on, episodeId }, story.context.termsOn(on)),
  );

// the criteria of the assessment are not published
const CRITERIA = text('invented criteria 1');

const complexity = ({ story, episode, name, episodeId, last }: EpisodeParts): readonly Command[] =>
  story.client.complexity
    .filter(({ on }) => episode.start <= on && on <= last)
    .map(({ on, level }) =>
      story.write(
        `${name} assessed ${on}`,
        at(on, NOON + 240),
        Client.assessComplexity({ on, episodeId, level, criteria: CRITERIA }),
      ),
    );

const end = ({ story, episode, name, episodeId }: EpisodeParts): readonly Command[] => {
  const { context, client, random, write } = story;
  if (episode.end === undefined) return [];
  const { on, reason } = episode.end;
  const next = client.episodes.find(({ start }) => start > episode.start)?.start;
  const lastDay = next === undefined ? context.plan.lastDay : addDays(next, -1);
  const writtenOn = laterBy(on, random.chance(25) ? random.whole(1, 20) : 0, lastDay);
  return [write(`${name} ended`, at(writtenOn, EVENING + 20), Client.endService({ on, episodeId, reason }))];
};

/** Returns all commands about one service episode. */
export const episodeStory = (story: Story, episode: PlannedEpisode, index: number): readonly Command[] => {
  const { context, client } = story;
  const name = `episode ${String(index)}`;
  const parts: EpisodeParts = {
    story,
    episode,
    name,
    episodeId: context.ids.episode(`${String(client.key)} ${String(index)}`),
    last: episode.end?.on ?? context.plan.lastDay,
    // one social worker and one mentor of those engaged, chosen by the client's number
    workersOn: (on) =>
      ROLES.flatMap((role) => {
        const engaged = context.staffOn(role, on);
        return engaged[client.key % Math.max(engaged.length, 1)] ?? [];
      }),
  };
  const changes = handovers(parts);
  const stretches = [episode.start, ...changes];
  return [
    start(parts),
    ...changes.map((on) => handOver(parts, on)),
    ...stretches.flatMap((from, i) => {
      const next = stretches[i + 1];
      return assignments(parts, from, next === undefined ? undefined : addDays(next, -1));
    }),
    ...complexity(parts),
    ...contacts(parts),
    ...planStory(parts),
    ...end(parts),
  ];
};
