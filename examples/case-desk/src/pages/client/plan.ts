import { idOf } from '@pavadonis/domain';
import type { Goal, Plan } from '@pavadonis/domain/client';
import { html, type Html, nothing, table } from '@pavadonis/page';
import { wordText } from '@pavadonis/texts';
import { goalForms } from '../../forms/chapters/goal-moves';
import { may } from '../../rights/rights';
import { lifecycleText } from '../../words/lifecycle';
import { isPossible } from './possible';
import type { Shown } from './read';
import { clientWords } from './words';

/** Returns the goal in the client's words, as it holds. */
const textOfGoal = ({ held, showsTexts }: Shown, { set }: Goal): string | undefined => {
  const found = held.find(({ event }) => event.type === 'PlanGoalSet' && event.goalId === set.goalId)?.event;
  return showsTexts && found?.type === 'PlanGoalSet' ? found.text : undefined;
};

const steps = (shown: Shown, { set }: Goal): Html => {
  const { visit, person } = shown;
  const { language, session } = visit;
  if (!may(session.account.role, 'record')) return nothing;
  const query = `?goalId=${set.goalId}`;
  return html`<ul class="actions">
    ${goalForms
      .filter((form) => isPossible(shown, form.name, set.goalId))
      .map(
        (form) =>
          html`<li>
            <a href="/clients/${idOf(person.stream)}/${form.name}${query}">${form.title[language]}</a>
          </li>`,
      )}
  </ul>`;
};

const goalsOf = (shown: Shown, { planId, drawnUp }: Plan): Html => {
  const { visit, person } = shown;
  const { language, notation } = visit;
  const words = clientWords[language];
  const goals = [...person.state.plan.goals.values()].filter(({ set }) => set.planId === planId);
  if (goals.length === 0) return html`<p>${words.noGoals}</p>`;
  return table<Goal>(
    words.goals.caption(notation.date(drawnUp.on)),
    [
      {
        label: words.goals.goal,
        kind: 'heading',
        cell: (goal) => {
          const { area, term } = goal.set;
          const text = textOfGoal(shown, goal);
          return html`${wordText('area', area, language)},
          ${wordText('term', term, language)}${text === undefined ? nothing : html`<br /><q>${text}</q>`}`;
        },
      },
      {
        label: words.goals.due,
        kind: 'text',
        cell: ({ set: { targetOn } }) => (targetOn === undefined ? '' : notation.date(targetOn)),
      },
      {
        label: words.goals.lifecycle,
        kind: 'text',
        cell: ({ standings }) => {
          const lifecycle = standings.at(-1)?.value.lifecycle;
          return lifecycle === undefined ? '' : lifecycleText(lifecycle, language);
        },
      },
      {
        label: words.goals.achievement,
        kind: 'text',
        cell: ({ standings }) => {
          const achievement = standings.at(-1)?.value.achievement;
          return achievement === undefined ? '–' : wordText('achievement', achievement, language);
        },
      },
      { label: words.goals.step, kind: 'text', cell: (goal) => steps(shown, goal) },
    ],
    goals,
    { stacked: true },
  );
};

const planOf = (shown: Shown, plan: Plan): Html => {
  const { language, notation } = shown.visit;
  const words = clientWords[language];
  const { drawnUp, agreed, closed } = plan;
  const agreement = agreed.at(-1);
  return html`<h3>${words.planOf(notation.date(drawnUp.on))}</h3>
    <p>
      ${agreement?.value === true ? words.agreed(notation.date(agreement.from)) : words.notAgreed}
      ${
        closed === undefined
          ? nothing
          : words.planClosed(notation.date(closed.on), wordText('outcome', closed.outcome, language))
      }
    </p>
    ${goalsOf(shown, plan)}`;
};

/** Writes the plans of a client, the newest first, with their goals on both axes: lifecycle and achievement. */
export const plans = (shown: Shown): Html => {
  const all = [...shown.person.state.plan.plans.values()];
  return all.length === 0
    ? html`<p>${clientWords[shown.visit.language].noPlan}</p>`
    : html`${all.toReversed().map((plan) => planOf(shown, plan))}`;
};
