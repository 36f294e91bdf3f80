import { CivilDate, type Refusal } from '@pavadonis/domain';
import { textOf } from '@pavadonis/texts';
import { type Bilingual, text } from '../../language';
import { type Row, subjectPlace, type Wrong } from '../rows/read-rows';
import type { AnyStep } from '../sheets/step';
import { dayIn } from '../values/day';

type Columns = Readonly<Partial<Record<Refusal['_tag'], string>>>;

/** The columns that refusals about a client are about, where it is not that of the step. */
const OF_CLIENTS: Columns = {
  AlreadyAway: 'on',
  AnotherStatusHolds: 'event',
  ClientNotRegistered: 'person',
  ContractDoesNotCover: 'contract',
  DueBeforeSet: 'targetOn',
  EpisodeIdTaken: 'key',
  GoalIdTaken: 'key',
  LearnedBeforeLeaving: 'learnedOn',
  NoConsent: 'overridden',
  NoContract: 'contract',
  NoPlan: 'plan',
  NoRuleSet: 'operation',
  NoSuchEpisode: 'episode',
  NoSuchGoal: 'goals',
  NoWorker: 'workers',
  NotUnaccompanied: 'guardian',
  OperationNotOpen: 'operation',
  PermitNotExtended: 'until',
  PlanIdTaken: 'key',
  ReasonMissing: 'note',
  ServiceKindNotForGroup: 'serviceKind',
  StatelessWithNationality: 'nationalities',
  TargetGroupNotServed: 'operation',
};

/** The same of contracts, operations and centres: what a client's row refers to is the row itself there. */
const OF_OTHERS: Columns = {
  ContractIsOver: 'lastDay',
  EndsBeforeItBegins: 'to',
  EngagedInAnotherRole: 'role',
  NobodyPlannedFor: 'targetPersons',
  OutsideTerm: 'lastDay',
};

const columnOf = (row: Row, step: AnyStep, refusal: Refusal): string => {
  const named = 'field' in refusal && typeof refusal.field === 'string' ? refusal.field : undefined;
  const columns = row.mapped.sheet.about === 'client' ? OF_CLIENTS : OF_OTHERS;
  const column = named ?? columns[refusal._tag];
  return column !== undefined && row.at[column] !== undefined ? column : step.column;
};

const idInFacts = (facts: object, field: string): string | undefined => {
  const found: unknown = Object.entries(facts).find(([name]) => name === field)?.[1];
  return typeof found === 'string' ? found : undefined;
};

/** Returns the id of the thing for want of which a step is refused. */
const idIn = (refusal: Refusal, { facts }: AnyStep, subject: string): string | undefined => {
  if (refusal._tag === 'ClientNotRegistered' || refusal._tag === 'CentreNotOpen') return subject;
  if (refusal._tag === 'NoContract') return idInFacts(facts, 'contractId') ?? subject;
  if (refusal._tag === 'OperationNotOpen') return idInFacts(facts, 'operationId') ?? subject;
  if (refusal._tag === 'NoSuchEpisode') return refusal.episodeId;
  if (refusal._tag === 'NoPlan') return refusal.planId;
  if (refusal._tag === 'NoSuchGoal') return refusal.goalId;
  return refusal._tag === 'NoSuchReferral' ? refusal.referralId : undefined;
};

/** Tells whether all that a row says is of later days, as far as its days can be read. */
export const isLater = ({ mapped, values, wrong }: Row, day: CivilDate): boolean => {
  const days = Object.entries(mapped.sheet.columns).flatMap(([name, { read }]) =>
    read === dayIn ? [name] : [],
  );
  return days.every((name) => {
    const on = values[name];
    return CivilDate.is(on) ? day < on : wrong.every(({ column }) => column !== name);
  });
};

/** The rows of a register that may be why another one is refused. */
export interface Blamed {
  /** The id of the thing that the row is about. */
  readonly subject: string;
  /** Returns the row that should have made a thing, where that row is refused. */
  readonly waitsFor: (id: string) => Row | undefined;
  /** Another row about the same thing that is refused. */
  readonly other: Row | undefined;
}

const said = (refusal: Refusal, other: Row | undefined): Bilingual => {
  const [lv, en] = [textOf(refusal, 'lv'), textOf(refusal, 'en')];
  return other === undefined
    ? text(lv, en)
    : text(
        `${lv} Varbūt tāpēc, ka noraidīta rinda ${subjectPlace(other)}.`,
        `${en} It may follow from the row ${subjectPlace(other)}, which is refused.`,
      );
};

/** Says of which cell a refusal is, and what is wrong, or which row has to be mended first. */
export const refusedCell = (
  row: Row,
  step: AnyStep,
  refusal: Refusal,
  { subject, waitsFor, other }: Blamed,
): Wrong => {
  const column = columnOf(row, step, refusal);
  const id = idIn(refusal, step, subject);
  const before = id === undefined ? undefined : waitsFor(id);
  return {
    column,
    says:
      before === undefined || before === row
        ? said(refusal, other)
        : text(
            `Vispirms jālabo rinda ${subjectPlace(before)}, uz kuru šī atsaucas.`,
            `The row ${subjectPlace(before)}, to which this one refers, has to be mended first.`,
          ),
  };
};
