import type { CivilDate } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';
import { type Person, toldBy } from './persons';

type Ground = 'none' | 'asylum_seeker' | 'refugee' | 'alternative' | 'temporary_protection';

const IN_PROCEDURE = [
  'AsylumApplicationLodged',
  'StatusRefused',
  'DecisionAppealed',
  'AppealDecided',
  'StatusGranted',
  'DecisionBecameFinal',
  'AsylumProcedureDiscontinued',
  'DublinTransferExecuted',
] as const;
const WAITING: readonly string[] = IN_PROCEDURE.slice(0, 4);

type Step = FactOf<(typeof IN_PROCEDURE)[number]>;

const isDismissal = (step: Step): boolean => step.type === 'AppealDecided' && step.outcome === 'dismissed';

// An application and a grant are always taken, and the first step is. Any other one needs a procedure that waits for it,
// which one that is over does not. A grant waits for an appeal or its finality, unless a court had allowed an appeal before.
const mayFollow = (taken: readonly Step[], step: Step): boolean => {
  if (step.type === 'AsylumApplicationLodged' || step.type === 'StatusGranted') return true;
  const [last, before] = taken.toReversed();
  if (last === undefined) return true;
  if (last.type === 'StatusGranted' && !(before?.type === 'AppealDecided' && before.outcome === 'allowed'))
    return step.type === 'DecisionAppealed' || step.type === 'DecisionBecameFinal';
  return WAITING.includes(last.type) && !isDismissal(last);
};

const stepsTaken = (facts: readonly Fact[]): readonly Step[] =>
  only(facts, ...IN_PROCEDURE).reduce<readonly Step[]>(
    (taken, step) => (mayFollow(taken, step) ? [...taken, step] : taken),
    [],
  );

// a status until it is lost; without a status, an asylum seeker as long as the procedure runs
const without = (facts: readonly Fact[]): Ground => {
  const status = only(facts, 'StatusGranted', 'StatusRevoked', 'StatusCeased', 'StatusRenounced').at(-1);
  if (status?.type === 'StatusGranted') return status.status;
  const last = stepsTaken(facts).at(-1);
  return last !== undefined && WAITING.includes(last.type) && !isDismissal(last) ? 'asylum_seeker' : 'none';
};

const isNewGround = ({ type }: Fact): boolean =>
  type === 'AsylumApplicationLodged' || type === 'StatusGranted';

/** Returns the legal ground of a person after some facts. */
const groundAfter = (facts: readonly Fact[]): Ground => {
  const temporary = facts.findLastIndex(({ type }) => type.startsWith('TemporaryProtection'));
  if (facts[temporary]?.type !== 'TemporaryProtectionGranted') return without(facts);
  const other = facts.findLastIndex(isNewGround);
  const since = facts.slice(other + 1).map((_, more) => without(facts.slice(0, other + 2 + more)));
  // temporary protection that came later comes first, until it ends
  return other < temporary || since.includes('none') ? 'temporary_protection' : without(facts);
};

/** Returns the legal ground of a person at the end of a day, over all their streams. */
export const groundOn = (person: Person, day: CivilDate): Ground => groundAfter(toldBy(person, day));

/** Returns the decisions and appeals with their days, each day once. */
export const decisionsOf = ({ told }: Person): readonly { readonly what: string; readonly on: string }[] => {
  const all = told.flatMap(({ fact }, at) => {
    if (fact.type === 'StatusGranted') return [`${fact.status} ${fact.on}`];
    if (fact.type === 'StatusRefused') return [`refused ${fact.on}`];
    if (fact.type !== 'DecisionAppealed') return [];
    const facts = told.slice(0, at).map((each) => each.fact);
    // the last decision, also where a court upheld it or the status was lost
    const decision = only(facts, 'StatusGranted', 'StatusRefused').at(-1);
    return [`appealed-${decision?.type === 'StatusGranted' ? 'grant' : 'refusal'} ${fact.on}`];
  });
  return [...new Set(all)].map((each) => {
    const [what = '', on = ''] = each.split(' ');
    return { what, on };
  });
};
