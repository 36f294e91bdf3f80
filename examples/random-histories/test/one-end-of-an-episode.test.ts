import { expect, it } from '@jest/globals';
import { addDays, type CivilDate } from '@pavadonis/domain';
import { activeClients, episodesEndedIn } from '@pavadonis/projection-caseload';
import fc from 'fast-check';
import type { Rows } from './answers/figures';
import { LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, questionOf } from './support/question';
import { replayed, stored } from './support/stored';

const isOnce = (ids: readonly string[]) => (id: string) => ids.filter((each) => each === id).length === 1;

/** Lists the ends of all episodes in three read models, but of episodes with one id, of which each may mean another. */
const endsIn = ({ caseload, planStatus, participation }: Rows) =>
  [...caseload.client.values()].flatMap(({ stream, episodes }) => {
    const ids = episodes.map(({ episodeId }) => episodeId);
    return ids.filter(isOnce(ids)).map((id) => ({
      caseload: episodes.find(({ episodeId }) => episodeId === id)?.end,
      plans: planStatus.client.get(stream)?.episodes.find(({ episodeId }) => episodeId === id)?.end,
      stay: participation.client.get(stream)?.stays.findLast(({ episodeId }) => episodeId === id)?.to,
    }));
  });

const openAt = ({ caseload }: Rows, day: CivilDate): number =>
  activeClients(caseload, { asOf: day }).reduce(
    (sum, { episodes }) =>
      sum + episodes.filter(({ start, end }) => start <= day && (end === undefined || end > day)).length,
    0,
  );

const startedIn = ({ caseload }: Rows, from: CivilDate, to: CivilDate): number =>
  [...caseload.client.values()]
    .flatMap(({ episodes }) => episodes)
    .filter(({ start }) => from <= start && start <= to).length;

it(
  'past the decisions: one end of an episode in all read models, and what is open follows',
  async () => {
    const property = fc.asyncProperty(historiesPastDecisions, asked('everything'), async (log, each) => {
      const rows = await replayed(await stored(log), undefined);
      for (const { caseload, plans, stay } of endsIn(rows))
        expect([plans, stay]).toEqual([caseload, caseload]);
      const { from, to } = questionOf(log, each);
      const ended = episodesEndedIn(rows.caseload, { from, to }).length;
      expect(openAt(rows, addDays(from, -1)) + startedIn(rows, from, to) - ended).toBe(openAt(rows, to));
    });
    await fc.assert(property, { numRuns: WALKS });
  },
  LONG,
);
