import { describe, expect, it } from '@jest/globals';
import { notationOf } from '@pavadonis/page';
import { payers, terms } from '../../src/report/report-data';
import { report } from '../../src/report/report';
import { madeUpData } from './made-up-data';
import { readIn } from './reading';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const { served, shared, active, goals, funding, figures, knowledge, history } = madeUpData;

const counts = [
  madeUpData.clientsSinceStart,
  ...served.map(({ clients }) => clients),
  ...goals.groups.map((group) => group.goals),
  ...terms.map((term) =>
    sum(goals.groups.filter((group) => group.term === term).map((group) => group.goals)),
  ),
  ...figures
    .flatMap(({ published, replayed }) => [published, replayed])
    .filter((each) => typeof each === 'number'),
  ...knowledge.flatMap(({ then, now }) => [then, now]),
  ...active.places.map(({ clients }) => clients),
  active.people.women,
  active.people.men,
  active.people.children,
  history.events,
];

const countsInSentences = [
  active.clients,
  goals.overdue,
  goals.leftOpen,
  ...shared.flatMap(({ clients, byProvider }) => [clients, ...byProvider.map((each) => each.clients)]),
  ...knowledge.flatMap(({ events }) => events.map(({ position }) => position)),
];

const amounts = [
  ...funding.months
    .flatMap(({ costs, claimed, paid }) => [...payers.map((payer) => costs[payer]), claimed, paid])
    .filter((cents) => cents > 0),
  ...funding.months.map(({ costs }) => sum(payers.map((payer) => costs[payer]))),
  sum(funding.months.map(({ claimed }) => claimed)),
  sum(funding.months.map(({ paid }) => paid)),
];

const made = report(madeUpData);

describe('a report', () => {
  it('shows every number of its data, in the notation of each language', async () => {
    for (const { language, texts } of readIn(await made)) {
      const { whole, euros } = notationOf(language);
      const alone = new Set(texts);
      const missing = [...counts.map(whole), ...amounts.map(euros)].filter((shown) => !alone.has(shown));
      expect({ language, missing }).toEqual({ language, missing: [] });
      const all = texts.join('\n');
      expect(countsInSentences.map(whole).filter((shown) => !all.includes(shown))).toEqual([]);
      expect(all).toContain(euros(funding.published.cents));
      expect(all).toContain(history.sha256);
      expect(all).toContain(`\n${String(history.seed)}`);
    }
  });

  it('distinguishes equal figures from others', async () => {
    const [lv, en] = readIn(await made).map(({ texts }) => texts);
    const times = (texts: readonly string[] | undefined, word: string): number =>
      texts?.filter((text) => text === word).length ?? 0;
    // the word for an equal figure is a column head as well
    expect([times(lv, 'Sakrīt'), times(lv, 'Atšķiras')]).toEqual([4, 1]);
    expect([times(en, 'Equal'), times(en, 'Differs')]).toEqual([4, 1]);
    expect(en).toContain('3 of 4');
    expect(lv).toContain('3 no 4');
  });

  it('shows no seed if it has none', async () => {
    const { events, sha256 } = history;
    const page = await report({ ...madeUpData, history: { events, sha256 } });
    expect(page).not.toContain('Seed');
    expect(page).not.toContain('Nejaušības sēkla');
  });
});
