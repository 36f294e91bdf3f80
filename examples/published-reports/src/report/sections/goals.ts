import { type Bar, barsChart, scaleOf, chart, figure, type Colour } from '@pavadonis/cli/charts';
import { type Html, html, table } from '@pavadonis/page';
import { key } from '../key';
import {
  type Achievement,
  achievements,
  type GoalGroup,
  lifecycles,
  type ReportData,
  type Term,
  terms,
} from '../report-data';
import type { Speech } from '../speech';
import type { AchievementGroup } from '../texts/texts';
import type { Section } from '@pavadonis/page';

const GROUPS: readonly {
  readonly group: AchievementGroup;
  readonly colour: Colour;
  readonly members: readonly Achievement[];
}[] = [
  { group: 'reached', colour: 'green', members: ['achieved', 'sustaining'] },
  { group: 'underWay', colour: 'blue', members: ['in-progress', 'improving', 'no-change', 'worsening'] },
  { group: 'notReached', colour: 'vermilion', members: ['not-achieved', 'no-progress', 'not-attainable'] },
  { group: 'none', colour: 'grey', members: ['none'] },
];

const sum = (groups: readonly GoalGroup[], holds: (group: GoalGroup) => boolean): number =>
  groups.reduce((total, group) => total + (holds(group) ? group.goals : 0), 0);

const barsOf = (groups: readonly GoalGroup[], term: Term, { texts, format }: Speech): readonly Bar[] =>
  lifecycles.map((lifecycle) => {
    const of = groups.filter((group) => group.term === term && group.lifecycle === lifecycle);
    return {
      label: texts.goals.lifecycles[lifecycle],
      parts: GROUPS.map(({ colour, members }) => ({
        colour,
        count: sum(of, ({ achievement }) => members.includes(achievement)),
      })).filter(({ count }) => count > 0),
      shown: format.whole(sum(of, () => true)),
    };
  });

const drawn = async (groups: readonly GoalGroup[], speech: Speech): Promise<readonly Html[]> => {
  const { texts, format } = speech;
  const byTerm = terms.map((term) => ({ term, bars: barsOf(groups, term, speech) }));
  const scale = scaleOf(byTerm.flatMap(({ bars }) => bars));
  return Promise.all(
    byTerm.map(async ({ term, bars }) => {
      const count = format.whole(sum(groups, (group) => group.term === term));
      const title = texts.goals.chart(texts.goals.terms[term], count);
      const size = { width: 440, height: 30 + bars.length * 30 };
      return figure(await chart(barsChart(bars, scale), size, title), {
        heading: `${texts.goals.terms[term]}: ${count}`,
      });
    }),
  );
};

interface Row {
  readonly lifecycle: string;
  readonly achievement: string;
  readonly counts: Readonly<Record<Term, number>>;
}

const countsOf = (groups: readonly GoalGroup[]): Row['counts'] => ({
  short: sum(groups, ({ term }) => term === 'short'),
  long: sum(groups, ({ term }) => term === 'long'),
});

const rowsOf = (groups: readonly GoalGroup[], { texts }: Speech): readonly Row[] =>
  lifecycles.flatMap((lifecycle) =>
    achievements.flatMap((achievement) => {
      const of = groups.filter((group) => group.lifecycle === lifecycle && group.achievement === achievement);
      if (of.length === 0) return [];
      return [
        {
          lifecycle: texts.goals.lifecycles[lifecycle],
          achievement: texts.goals.achievements[achievement],
          counts: countsOf(of),
        },
      ];
    }),
  );

/** Writes the section on the goals at the day of the report. */
export const goalsSection = async ({ goals }: ReportData, speech: Speech): Promise<Section> => {
  const { texts, format } = speech;
  const count = (term: Term) =>
    ({
      label: texts.goals.termHeads[term],
      kind: 'number',
      cell: ({ counts }: Row) => format.whole(counts[term]),
    }) as const;
  const columns = [
    { label: texts.goals.lifecycle, kind: 'heading', cell: ({ lifecycle }: Row) => lifecycle },
    { label: texts.goals.achievement, kind: 'text', cell: ({ achievement }: Row) => achievement },
    count('short'),
    count('long'),
    {
      label: texts.total,
      kind: 'number',
      cell: ({ counts }: Row) => format.whole(counts.short + counts.long),
    },
  ] as const;
  const total = { lifecycle: texts.total, achievement: '', counts: countsOf(goals.groups) };
  return {
    id: 'goals',
    title: texts.goals.title(format.date(goals.on)),
    content: html`<p>${texts.goals.lead}</p>
      ${key(GROUPS.map(({ group, colour }) => ({ mark: 'fill', colour, label: texts.goals.groups[group] })))}
      <div class="pair">${await drawn(goals.groups, speech)}</div>
      <p>
        ${texts.goals.overdue(format.whole(goals.overdue))}
        ${texts.goals.leftOpen(format.whole(goals.leftOpen))}
      </p>
      ${table<Row>(texts.goals.table, columns, rowsOf(goals.groups, speech), { total })}`,
  };
};
