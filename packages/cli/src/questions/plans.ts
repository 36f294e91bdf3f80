import { daysBetween, type Fraction, percentHalfUp } from '@pavadonis/domain';
import {
  type ClientGoal,
  clientsByPlanStanding,
  clientsByReasonForNoPlan,
  episodesEndedWithOpenGoalsIn,
  type GoalCount,
  goalCounts,
  goalsToDate,
  type OpenGoalsAtEnd,
  overdueGoals,
  shareOfTerminalGoals,
} from '@pavadonis/projection-plan-status';
import * as E from 'fp-ts/Either';
import { laidOut } from '../answer/answer';
import { text, type Bilingual } from '../language';
import { goalAchievements, goalLifecycles, planStandings, reasonsForNoPlan } from '../words/service';
import type { Breakdown, Part } from './breakdowns';
import { areaColumn, termColumn } from './goal-columns';
import { partsTable } from './client-counts';
import { partsOf as addedUp } from '../answer/counting';
import { classColumn, clientColumn, column, countColumn, personsColumn } from './columns';
import type { Question, Table, Time, Views, When } from './question';

const planQuestion = (
  name: string,
  alias: string,
  title: Bilingual,
  when: When,
  answer: (view: Views['planStatus'], time: Time) => Omit<Table, 'name' | 'title'>,
  more: Pick<Question, 'namesFiles'> = {},
): Question => ({
  name,
  alias,
  title,
  model: 'planStatus',
  when,
  options: [],
  ask: () => E.right(({ planStatus }, time) => [{ name, title, ...answer(planStatus, time) }]),
  ...more,
});

const partsOf = (counts: Readonly<Record<string, number>>): readonly Part[] =>
  Object.entries(counts).map(([code, count]) => ({ codes: [code], count }));

const classed = (
  name: string,
  title: Bilingual,
  words: Readonly<Record<string, Bilingual>>,
): Pick<Breakdown, 'columns'> => ({ columns: [classColumn(name, title, title, words, () => undefined)] });

const GOALS = text('Mērķi', 'Goals');

/** The questions about plans and goals. */
export const planQuestions: readonly Question[] = [
  planQuestion(
    'plans',
    'plani',
    text('Aktīvie klienti pēc plāna stāvokļa', 'Active clients by the standing of their plan'),
    'day',
    (view, { asOf }) =>
      partsTable(
        classed('standing', text('Plāna stāvoklis', 'Standing of the plan'), planStandings),
        partsOf(clientsByPlanStanding(view, { asOf })),
        { name: 'active', of: 'clients' },
      ),
  ),
  planQuestion(
    'without-plan',
    'bez-plana',
    text('Aktīvie klienti bez plāna pēc iemesla', 'Active clients without a plan, by reason'),
    'day',
    (view, { asOf }) =>
      partsTable(
        classed('reason', text('Iemesls', 'Reason'), reasonsForNoPlan),
        partsOf(clientsByReasonForNoPlan(view, { asOf })),
        { name: 'without plan', of: 'clients' },
      ),
  ),
  planQuestion(
    'goals',
    'merki',
    text('Mērķi pēc gaitas, sasniegtā, termiņa un jomas', 'Goals by lifecycle, achievement, term and area'),
    'day',
    (view, { asOf }) => {
      const counts = [...goalCounts(goalsToDate(view, { asOf }))].sort((a, b) => b.count - a.count);
      return {
        isByCount: true,
        counting: addedUp(
          'goals',
          'goals',
          counts.map(({ count }) => count),
        ),
        ...laidOut<GoalCount>(
          [
            classColumn(
              'lifecycle',
              text('Gaita', 'Lifecycle'),
              text('Cik tālu mērķis ir', 'How far the goal has come'),
              goalLifecycles,
              ({ lifecycle }) => lifecycle,
            ),
            classColumn(
              'achievement',
              text('Sasniegtais', 'Achievement'),
              text(
                'Kas līdz šim sasniegts; tukšs, ja darbs nav sākts',
                'The result so far; empty before work began',
              ),
              goalAchievements,
              ({ achievement }) => achievement,
            ),
            termColumn((row) => row),
            areaColumn((row) => row),
            classColumn(
              'service_ended',
              text('Beidzās pakalpojums', 'Service ended'),
              text(
                'Vai mērķi atcēla pakalpojuma beigas',
                'Whether the end of the service cancelled the goal',
              ),
              { yes: text('jā', 'yes'), no: text('nē', 'no') },
              ({ serviceEnded }) => (serviceEnded ? 'yes' : 'no'),
            ),
            personsColumn('goals', GOALS, text('Mērķu skaits', 'The number of goals'), ({ count }) => count),
          ],
          counts,
        ),
      };
    },
  ),
  planQuestion(
    'overdue-goals',
    'kaveti-merki',
    text('Mērķi, kuru termiņš ir pagājis', 'Goals that are overdue'),
    'day',
    (view, { asOf }) =>
      laidOut<ClientGoal>(
        [
          clientColumn(),
          column(
            'goal',
            'text',
            text('Mērķis', 'Goal'),
            text('Mērķa identifikators', 'The id of the goal'),
            ({ goal }) => goal.goalId,
          ),
          termColumn(({ goal }) => goal),
          areaColumn(({ goal }) => goal),
          column(
            'due',
            'day',
            text('Termiņa diena', 'Due'),
            text('Diena, kurā mērķim bija jābūt sasniegtam', 'The day on which the goal was due'),
            ({ goal }) => goal.targetOn,
          ),
          countColumn(
            'days',
            text('Kavējums dienās', 'Days overdue'),
            text('Dienas kopš termiņa', 'The days since then'),
            ({ goal }) => (goal.targetOn === undefined ? undefined : daysBetween(goal.targetOn, asOf)),
          ),
        ],
        [...overdueGoals(view, { asOf })].sort((a, b) =>
          (a.goal.targetOn ?? '').localeCompare(b.goal.targetOn ?? ''),
        ),
      ),
    { namesFiles: true },
  ),
  planQuestion(
    'closed-goals',
    'slegti-merki',
    text('Slēgto mērķu daļa', 'Share of goals that are closed'),
    'day',
    (view, { asOf }) => {
      const share = shareOfTerminalGoals(goalsToDate(view, { asOf }));
      const all = share === undefined ? [] : [share];
      return {
        counting: {
          totals: {},
          sums: ({ cell }) =>
            all.map((_, row) => ({ total: cell(row, 'goals'), parts: [cell(row, 'closed')] })),
        },
        ...laidOut<Fraction>(
          [
            personsColumn(
              'closed',
              text('Slēgti', 'Closed'),
              text('Slēgtie mērķi, lai kāds iznākums', 'The goals that are closed, with any result'),
              ({ numerator }) => numerator,
            ),
            personsColumn('goals', GOALS, text('Visi mērķi', 'All goals'), ({ denominator }) => denominator),
            column(
              'share',
              'percent',
              text('Daļa', 'Share'),
              text('Slēgto daļa', 'The share of those closed'),
              percentHalfUp,
            ),
          ],
          all,
        ),
      };
    },
  ),
  planQuestion(
    'goals-left-open',
    'nepabeigti-merki',
    text('Pakalpojuma beigas ar nepabeigtiem mērķiem', 'Ends of the service with goals left open'),
    'days',
    (view, { period, asOf }) =>
      laidOut<OpenGoalsAtEnd>(
        [
          clientColumn(),
          column(
            'last_day',
            'day',
            text('Pēdējā diena', 'Last day'),
            text('Pakalpojuma pēdējā diena', 'The last day of service'),
            ({ episode }) => episode.end,
          ),
          countColumn(
            'goals',
            text('Nepabeigti mērķi', 'Goals left open'),
            text('Cik mērķu palika nepabeigti', 'The number of goals that were left open'),
            ({ goals }) => goals.length,
          ),
        ],
        episodesEndedWithOpenGoalsIn(view, period, { asOf }),
      ),
    { namesFiles: true },
  ),
];
