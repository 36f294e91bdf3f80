import { addDays, type CivilDate, daysBetween, type GoalId, type PlanId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { at, laterBy, NOON } from './clock';
import type { ClientDecision, Command } from './command';
import type { EpisodeParts } from './story';

const AREAS = Object.keys(Client.GoalArea.keys) as readonly Client.GoalArea[];

// a course is listed as often as its frequency demands
const COURSES = [
  ...Array<'achieved'>(9).fill('achieved'),
  ...Array<'open'>(5).fill('open'),
  'failed',
  'cancelled',
  'on hold',
  'resumed',
  'sustaining',
  'reopened',
  'reopened',
] as const;

const PROGRESS = ['in-progress', 'improving', 'no-change', 'worsening', 'improving'] as const;
const FAILURES = ['not-achieved', 'no-progress', 'not-attainable'] as const;

/** The days of a plan that is being made. */
interface PlanParts extends EpisodeParts {
  readonly planId: PlanId;
  readonly drawnUpOn: CivilDate;
  readonly agreedOn: CivilDate | undefined;
}

// plans are written in the afternoon, after the day's contacts
const AFTERNOON = NOON + 250;

const step = (
  { story, name }: EpisodeParts,
  what: string,
  on: CivilDate,
  minute: number,
  decide: ClientDecision,
): Command => story.write(`${name} ${what}`, at(on, AFTERNOON + minute), decide);

/** Returns that many days of work on a goal, in order, after its setting and within the episode. */
const daysOfWork = (
  { story: { random }, last }: PlanParts,
  setOn: CivilDate,
  count: number,
): readonly CivilDate[] => {
  const span = Math.min(daysBetween(setOn, last), 240);
  return Array.from({ length: count }, () => addDays(setOn, random.whole(0, span))).sort();
};

const goalMoves = (
  parts: PlanParts,
  goalId: GoalId,
  called: string,
  setOn: CivilDate,
): readonly Command[] => {
  const { story, episode } = parts;
  const { random } = story;
  const fulfilled = episode.end?.reason === 'plan_fulfilled';
  const course = fulfilled ? 'achieved' : random.pick(COURSES);
  const [first = setOn, second = setOn, third = setOn] = daysOfWork(parts, setOn, 3);
  const write = (what: string, on: CivilDate, minute: number, decide: ClientDecision): Command =>
    step(parts, `${called} ${what}`, on, minute, decide);
  const progressed = [first, second].map((on, i) =>
    write(
      `progressed ${String(i)}`,
      on,
      5 + i,
      Client.progressGoal({
        on,
        goalId,
        achievement: PROGRESS[random.whole(0, PROGRESS.length - 1)] ?? 'in-progress',
      }),
    ),
  );
  const on = third;
  const achieved = write('achieved', on, 10, Client.achieveGoal({ on, goalId, achievement: 'achieved' }));
  const onHold = write('put on hold', on, 10, Client.putGoalOnHold({ on, goalId }));
  switch (course) {
    case 'achieved':
      return [...progressed, achieved];
    case 'open':
      return random.chance(60) ? progressed : [];
    case 'failed':
      return [
        ...progressed,
        write('failed', on, 10, Client.failGoal({ on, goalId, achievement: random.pick(FAILURES) })),
      ];
    case 'cancelled':
      return [write('cancelled', on, 10, Client.cancelGoal({ on, goalId }))];
    case 'on hold':
      return [...progressed, onHold];
    case 'resumed':
      return [...progressed, onHold, write('resumed', on, 11, Client.resumeGoal({ on, goalId }))];
    case 'sustaining':
      return [
        ...progressed,
        write('sustaining', on, 10, Client.achieveGoal({ on, goalId, achievement: 'sustaining' })),
      ];
    case 'reopened':
      return [...progressed, achieved, write('reopened', on, 11, Client.reopenGoal({ on, goalId }))];
  }
};

const goal = (parts: PlanParts, index: number): readonly Command[] => {
  const { story, drawnUpOn, agreedOn, planId, name } = parts;
  const { random, context, client } = story;
  const called = `goal ${String(index)}`;
  const goalId = context.ids.goal(`${String(client.key)} ${name} ${called}`);
  const on = agreedOn !== undefined && random.chance(20) ? agreedOn : drawnUpOn;
  const term = random.chance(60) ? 'short' : 'long';
  const set = step(
    parts,
    `${called} set`,
    on,
    2,
    Client.setPlanGoal({
      on,
      planId,
      goalId,
      term,
      area: random.pick(AREAS),
      ...(random.chance(80)
        ? { targetOn: addDays(on, term === 'short' ? random.whole(20, 90) : random.whole(150, 360)) }
        : {}),
    }),
  );
  if (agreedOn === undefined)
    return random.chance(15)
      ? [set, step(parts, `${called} rejected`, on, 3, Client.rejectGoal({ on, goalId }))]
      : [set];
  return [set, ...goalMoves(parts, goalId, called, agreedOn)];
};

const closing = (parts: PlanParts): readonly Command[] => {
  const { episode, planId, agreedOn, story } = parts;
  const { end } = episode;
  if (end === undefined || agreedOn === undefined) return [];
  const { on } = end;
  const close = (outcome: Client.PlanOutcome): Command =>
    step(parts, 'plan closed', on, 20, Client.closePlan({ on, planId, outcome }));
  if (end.reason === 'plan_fulfilled') return [close('fulfilled')];
  return story.random.chance(30) ? [close(story.random.chance(60) ? 'partly_fulfilled' : 'abandoned')] : [];
};

/**
 * Makes the plan of an episode. Most clients have one after some weeks and agree to it; their goals take different
 * courses. A client whose service ends with a fulfilled plan reached every goal.
 */
export const planStory = (parts: EpisodeParts): readonly Command[] => {
  const { story, episode, last, name } = parts;
  const { random, context, client } = story;
  const fulfilled = episode.end?.reason === 'plan_fulfilled';
  const drawnUpOn = laterBy(episode.start, random.whole(3, 25), last);
  if (!fulfilled && (random.chance(18) || drawnUpOn === last)) return [];
  const agreedOn = fulfilled || random.chance(88) ? laterBy(drawnUpOn, random.whole(0, 9), last) : undefined;
  const planId = context.ids.plan(`${String(client.key)} ${name}`);
  const plan: PlanParts = { ...parts, planId, drawnUpOn, agreedOn };
  const agreedBy =
    client.birth !== undefined && daysBetween(client.birth.date, drawnUpOn) < 6570 ? 'guardian' : 'client';
  return [
    step(
      plan,
      'plan drawn up',
      drawnUpOn,
      0,
      Client.drawUpPlan({ on: drawnUpOn, episodeId: parts.episodeId, planId }),
    ),
    ...(agreedOn === undefined
      ? []
      : [step(plan, 'plan agreed', agreedOn, 4, Client.agreePlan({ on: agreedOn, planId, agreedBy }))]),
    ...Array.from({ length: random.whole(1, 4) }, (_, index) => goal(plan, index)).flat(),
    ...closing(plan),
  ];
};
