import { describe, expect, it } from '@jest/globals';
import { type CivilDate, lastDayOf, type Month, type StreamName } from '@pavadonis/domain';
import {
  active,
  byComplexity,
  byProvider,
  byStatus,
  caseload,
  type Caseload,
  clientsByWorker,
  cumulative,
  endedIn,
  enrolledIn,
  firstTimeIn,
  grantedIn,
  places,
  servedBetween,
  servedByProvider,
  servedIn,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { project } from '@pavadonis/projection';
import fc from 'fast-check';
import type { Logged } from '../../../projection/test/support/log';
import { day, someMonth } from '../../../projection/test/support/random/few';
import { believableLog } from '../../../projection/test/support/random/log';
import { heldIn } from './settled';
import { ageOn, type Story, storyBy } from './story';

const storiesBy = (log: readonly Logged[], on: string): readonly Story[] =>
  [...new Set(log.map(({ stream }) => stream))].map((stream: StreamName) => storyBy(heldIn(log, stream), on));

const count = (keys: Iterable<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
const isOpen = ({ episodes }: Story): boolean => [...episodes.values()].some(({ open }) => open);
const plain = <K>(counts: ReadonlyMap<K, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].map(([key, value]) => [String(key), value]));

type Check<A> = (rows: Caseload, stories: readonly Story[], when: A) => void;

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
  const firsts = stories.flatMap(({ starts }) => starts.toSorted().slice(0, 1));
  expect(cumulative(rows, to)).toHaveLength(firsts.length);
  expect(firstTimeIn(rows, { from, to })).toHaveLength(firsts.filter((on) => on >= from).length);
};

const served: Check<Month> = (rows, stories, month) => {
  const contacts = stories.map((story) => story.contacts.filter(({ on }) => on.slice(0, 7) === month));
  expect(servedIn(rows, month)).toHaveLength(contacts.filter(({ length }) => length > 0).length);
  const providers = contacts.flatMap((own) => [...new Set(own.flatMap(({ provider }) => provider ?? []))]);
  expect(plain(servedByProvider(rows, month))).toEqual(count(providers));
};

const servedOverMonths: Check<Month> = (rows, stories, month) => {
  const [from, to] = ['2018-03-15' as CivilDate, lastDayOf(month)];
  const found = stories.filter(({ contacts }) => contacts.some(({ on }) => on >= from));
  expect(servedBetween(rows, { from, to })).toHaveLength(found.length);
  const enrolled = stories.filter((story) => isOpen(story) || story.ends.some((on) => on >= `${month}-01`));
  expect(enrolledIn(rows, month)).toHaveLength(enrolled.length);
};

const endsAndStatuses: Check<Month> = (rows, stories, month) => {
  const period = { from: `${month}-01` as CivilDate, to: lastDayOf(month) };
  const inMonth = (days: readonly string[]) => days.filter((on) => on.startsWith(month)).length;
  expect(endedIn(rows, period)).toHaveLength(inMonth(stories.flatMap(({ ends }) => ends)));
  expect(grantedIn(rows, 'refugee', period)).toHaveLength(inMonth(stories.flatMap(({ refugee }) => refugee)));
};

describe('counting plainly, event by event, gives the same', () => {
  it('clients active on a day, in every breakdown', () =>
    agree(
      day,
      (on) => on,
      (rows, stories, on) => {
        const open = stories.filter(isOpen);
        const clients = active(rows, on);
        expect(clients).toHaveLength(open.length);
        expect(plain(byStatus(clients, on))).toEqual(count(open.map(({ status }) => String(status))));
        expect(plain(byComplexity(clients, on))).toEqual(count(open.map(({ level }) => String(level))));
        const { women, men, children } = womenMenChildren(clients, on);
        const classes = open.map((story) => `${ageOn(story, on)} ${story.sex}`);
        expect([women, men]).toEqual(
          ['adult female', 'adult male'].map((name) => classes.filter((each) => each === name).length),
        );
        expect(children).toBe(classes.filter((each) => each.startsWith('child ')).length);
        const { centres, outside, unknown } = places(clients, on);
        expect([[...centres.values()].reduce((a, b) => a + b, 0), outside, unknown]).toEqual([
          open.filter(({ place }) => place === 'centre').length,
          open.filter(({ place }) => place === 'outside').length,
          open.filter(({ place }) => place === undefined || place === 'unknown').length,
        ]);
        const first = open.map(({ episodes }) => [...episodes.values()].find((each) => each.open)?.provider);
        expect(plain(byProvider(clients, on))).toEqual(count(first.map(String)));
        const workers = open.flatMap((story) => {
          const pairs = [...story.workers].map((pair) => pair.split(' '));
          const own = pairs.filter(([id = '']) => story.episodes.get(id)?.open === true);
          return [...new Set(own.map(([, worker = '']) => worker))];
        });
        expect(plain(clientsByWorker(rows, on))).toEqual(count(workers));
      },
    ));

  it('clients for the first time, served and enrolled, and ends and statuses, of a month', () =>
    agree(someMonth, lastDayOf, (...facts) => {
      firstTime(...facts);
      served(...facts);
      servedOverMonths(...facts);
      endsAndStatuses(...facts);
    }));
});
