import { describe, expect, it } from '@jest/globals';
import { type CivilDate, lastDayOf, type Month } from '@pavadonis/domain';
import {
  activeClients,
  clientsAppealingIn,
  clientsByComplexity,
  clientsByProvider,
  clientsByLegalGround,
  caseload,
  type CaseloadRows,
  type CaseloadView,
  clientsByWorker,
  clientsToDate,
  episodesEndedIn,
  clientsEnrolledIn,
  newClientsIn,
  clientsGrantedStatusIn,
  householdOf,
  familiesAndSingles,
  clientsByPlace,
  clientsRefusedStatusIn,
  clientsServedInByProvider,
  clientsServedIn,
  suspendedClients,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { project } from '@pavadonis/projection';
import { type LogEntry } from '@pavadonis/testing';
import { believableLog, someDay, someMonth } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { personsIn } from './persons';
import { ageOn, lastDay, type Story, storyBy } from './story';

const storiesBy = (log: readonly LogEntry[], on: string): readonly Story[] =>
  personsIn(log).map((person) => storyBy(person, on));

const count = (keys: Iterable<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
const openIn = (story: Story) => story.episodes.filter((episode) => lastDay(story, episode) === undefined);
const isOpen = (story: Story): boolean => openIn(story).length > 0;
const plain = <K>(counts: ReadonlyMap<K, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].map(([key, value]) => [String(key), value]));

type Check<A> = (rows: CaseloadView, stories: readonly Story[], when: A) => void;

/** A random log without nonsense, and an assertion about its rows and the plain stories at the end of a random day. */
const agree = <A>(when: fc.Arbitrary<A>, lastDay: (when: A) => CivilDate, check: Check<A>): void =>
  fc.assert(
    fc.property(believableLog(['client']), when, (log, at) => {
      check(project(caseload, log), storiesBy(log, lastDay(at)), at);
    }),
    { numRuns: 200 },
  );

const firstTime: Check<Month> = (rows, stories, month) => {
  const [from, to] = [`${month}-01` as CivilDate, lastDayOf(month)];
  const firsts = stories.flatMap(({ episodes }) =>
    episodes
      .map(({ start }) => start)
      .sort()
      .slice(0, 1),
  );
  expect(clientsToDate(rows, { asOf: to })).toHaveLength(firsts.length);
  expect(newClientsIn(rows, { from, to })).toHaveLength(firsts.filter((on) => on >= from).length);
};

const served: Check<Month> = (rows, stories, month) => {
  const contacts = stories.map((story) => story.contacts.filter(({ on }) => on.slice(0, 7) === month));
  const met = contacts.filter((own) => own.some(({ provider }) => provider !== undefined));
  expect(clientsServedIn(rows, month)).toHaveLength(met.length);
  const providers = contacts.flatMap((own) => [...new Set(own.flatMap(({ provider }) => provider ?? []))]);
  expect(plain(clientsServedInByProvider(rows, month))).toEqual(count(providers));
};

const servedOverMonths: Check<Month> = (rows, stories, month) => {
  const [since, to] = ['2018-03-15' as CivilDate, lastDayOf(month)];
  const from = since < to ? since : to;
  const found = stories.filter(({ contacts }) =>
    contacts.some(({ on, provider }) => on >= from && provider !== undefined),
  );
  expect(clientsServedIn(rows, { from, to })).toHaveLength(found.length);
  const enrolled = stories.filter((story) =>
    story.episodes.some((episode) => {
      const last = lastDay(story, episode) ?? to;
      return last >= `${month}-01` && last >= episode.start;
    }),
  );
  expect(clientsEnrolledIn(rows, month)).toHaveLength(enrolled.length);
};

const endsAndStatuses: Check<Month> = (rows, stories, month) => {
  const period = { from: `${month}-01` as CivilDate, to: lastDayOf(month) };
  const inMonth = (days: readonly string[]) => days.filter((on) => on.startsWith(month)).length;
  expect(episodesEndedIn(rows, period)).toHaveLength(
    inMonth(stories.flatMap((story) => story.episodes.flatMap((each) => lastDay(story, each) ?? []))),
  );
  const decided = (what: string) =>
    stories.flatMap((story) => [...story.decided]).filter((each) => each.startsWith(`${what} ${month}`))
      .length;
  expect(clientsGrantedStatusIn(rows, 'refugee', period)).toHaveLength(decided('refugee'));
  expect(clientsGrantedStatusIn(rows, 'alternative', period)).toHaveLength(decided('alternative'));
  expect(clientsRefusedStatusIn(rows, period)).toHaveLength(decided('refused'));
  const appeals = [clientsAppealingIn(rows, 'grant', period), clientsAppealingIn(rows, 'refusal', period)];
  expect(new Set(appeals.flat().map(({ stream }) => stream)).size).toBe(
    stories.filter(({ decided: own }) => [...own].some((each) => each.startsWith(`appealed ${month}`)))
      .length,
  );
};

type Breakdown = (
  clients: readonly CaseloadRows['client'][],
  stories: readonly Story[],
  on: CivilDate,
) => void;

const families: Breakdown = (clients, stories, on) => {
  const homes = clients.map((client) => String(householdOf(client, { asOf: on })));
  expect(count(homes)).toEqual(count(stories.map(({ home }) => String(home))));
  const homeOf = ({ home }: Story, i: number): string => home ?? `alone ${String(i)}`;
  const members = [...new Set(stories.map(homeOf))].map((home) =>
    stories.filter((story, i) => homeOf(story, i) === home).map((story) => ageOn(story, on)),
  );
  const together = members.filter(({ length }) => length > 1);
  const withChildren = together.filter((ages) => ages.includes('child'));
  const adults = together.filter((ages) => ages.every((age) => age === 'adult'));
  expect(familiesAndSingles(clients, { asOf: on })).toEqual({
    withChildren: withChildren.length,
    withoutChildren: adults.length,
    unknown: together.length - withChildren.length - adults.length,
    single: members.length - together.length,
  });
};

const breakdowns: Breakdown = (clients, stories, on) => {
  expect(plain(clientsByLegalGround(clients, { asOf: on }))).toEqual(
    count(stories.map(({ ground }) => (ground === 'none' ? 'undefined' : ground))),
  );
  expect(plain(clientsByComplexity(clients, { asOf: on }))).toEqual(
    count(stories.map(({ level }) => String(level))),
  );
  const { women, men, children } = womenMenChildren(clients, { asOf: on });
  const classes = stories.map((story) => `${ageOn(story, on)} ${story.sex}`);
  expect([women, men]).toEqual(
    ['adult female', 'adult male'].map((name) => classes.filter((each) => each === name).length),
  );
  expect(children).toBe(classes.filter((each) => each.startsWith('child ')).length);
  const { centres, outside, unknown } = clientsByPlace(clients, { asOf: on });
  expect([[...centres.values()].reduce((a, b) => a + b, 0), outside, unknown]).toEqual([
    stories.filter(({ place }) => place === 'centre').length,
    stories.filter(({ place }) => place === 'outside').length,
    stories.filter(({ place }) => place === undefined || place === 'unknown').length,
  ]);
  families(clients, stories, on);
};

describe('plain counting gives the same', () => {
  it('clients active on a day, in every breakdown', () =>
    agree(
      someDay,
      (on) => on,
      (rows, stories, on) => {
        const open = stories.filter(isOpen);
        const clients = activeClients(rows, { asOf: on });
        expect(clients).toHaveLength(open.length);
        breakdowns(clients, open, on);
        breakdowns([...rows.client.values()], stories, on);
        const resting = open.filter((story) => openIn(story).every(({ rests }) => rests));
        expect(suspendedClients(rows, { asOf: on })).toHaveLength(resting.length);
        const first = open.map((story) => openIn(story)[0]?.provider);
        expect(plain(clientsByProvider(clients, { asOf: on }))).toEqual(count(first.map(String)));
        const workers = open.flatMap((story) => {
          const ids = openIn(story).map(({ id }) => id);
          const assigned = [...story.workers].map((each) => each.split(' '));
          const own = assigned.filter(([id = '']) => ids.some((each) => each === id));
          return [...new Set(own.map(([, worker = '']) => worker))];
        });
        expect(plain(clientsByWorker(rows, { asOf: on }))).toEqual(count(workers));
      },
    ));

  it('new, served and enrolled clients of a month', () =>
    agree(someMonth, lastDayOf, (...facts) => {
      firstTime(...facts);
      served(...facts);
      servedOverMonths(...facts);
      endsAndStatuses(...facts);
    }));
});
