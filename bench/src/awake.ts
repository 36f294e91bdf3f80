/**
 * Measures for how long a host stands still: `pnpm bench:awake [people] [--rounds n]`. Each scenario works at a large size while
 * the event loop is watched; its longest block is told apart into the collection of garbage, the longest statement of SQLite, and
 * the library's own work, which has a bar. Then the processor time of an event of a long stream beside one of a short stream, and
 * of a late contact.
 */
import { missedByAwake, missedByFolding } from './bars';
import type { Folded } from './awake/folding';
import type { Measured } from './awake/measure';
import { type Scenario, scenarios } from './awake/scenarios';
import { CACHE, crowdFile } from './history/file';
import { main, verdict } from './main';
import { median } from './median';
import { contend, inRounds } from './rounds';
import { scratch } from './scratch';
import { grouped, say, table, whisper } from './terminal';

const PEOPLE = 100_000;
const ROUNDS = 3;
const SCENARIOS = Object.keys(scenarios) as Scenario[];

main(async ({ size: people = PEOPLE, rounds: count = ROUNDS }) => {
  const path = await crowdFile(people, CACHE);
  const rounds = await inRounds([...Array(count).keys()].map(String), 1, async () => {
    const { folder, remove } = scratch();
    try {
      const measured = {} as Record<Scenario, Measured>;
      for (const scenario of SCENARIOS) {
        whisper(scenario);
        measured[scenario] = await contend<Measured>('awake', scenario, path, folder);
      }
      return measured;
    } finally {
      remove();
    }
  });
  whisper('folding');
  const folded = await inRounds(['folding'], count, (contender) => contend<Folded>(contender));
  whisper('');
  const all = rounds.flatMap((round) => Object.values(round));
  const of = (scenario: Scenario, figure: (measured: Measured) => number): number =>
    median(all.map((round) => figure(round[scenario])));
  const whole = (milliseconds: number): string => String(Math.round(milliseconds));
  const line = (scenario: Scenario): readonly string[] => [
    scenario,
    of(scenario, ({ seconds }) => seconds).toFixed(1),
    of(scenario, ({ processor }) => processor).toFixed(1),
    whole(of(scenario, ({ megabytes }) => megabytes)),
    ...(['whole', 'collecting', 'statement', 'own'] as const).map((part) =>
      whole(of(scenario, ({ block }) => block[part])),
    ),
  ];
  say(`\n${grouped(people)} people; the longest block in milliseconds, medians of ${count} rounds`);
  say(table([['', 's', 'processor', 'MB', 'block', 'garbage', 'statement', 'own'], ...SCENARIOS.map(line)]));
  const laps = SCENARIOS.flatMap((scenario) =>
    Object.keys(all[0]?.[scenario].laps ?? {}).map((lap) => [
      `${scenario}: ${lap}`,
      of(scenario, (measured) => measured.laps[lap] ?? Number.NaN).toFixed(3),
    ]),
  );
  say(`\n${table([['in parts', 's'], ...laps])}\n`);
  const event = (figure: keyof Folded): number => median(folded.map(({ folding }) => folding[figure]));
  say('processor time of an event in microseconds');
  say(
    `${table([
      ['of 100,000 events', 'µs'],
      ['in streams of 40', event('inShortStreams').toFixed(1)],
      ['in one stream', event('inOneStream').toFixed(1)],
      ['a contact at the end of these', event('atTheEnd').toFixed(1)],
      ['a contact before nearly all of them', event('late').toFixed(1)],
    ])}\n`,
  );
  return verdict([
    ...missedByAwake(SCENARIOS.map((scenario) => [scenario, of(scenario, ({ block }) => block.own)])),
    ...missedByFolding(folded.map(({ folding }) => folding)),
  ]);
});
