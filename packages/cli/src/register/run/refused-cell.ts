import type { Refusal } from '@pavadonis/domain';
import { textOf } from '@pavadonis/texts';
import { type Bilingual, text } from '../../language';
import { placeIn, type Row, type Wrong } from '../rows/read-rows';
import type { Step } from '../sheets/step';

/** The columns that refusals are about, where it is not the day of the step. */
const COLUMNS: Readonly<Partial<Record<Refusal['_tag'], string>>> = {
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

const columnOf = (row: Row, step: Step, refusal: Refusal): string => {
  const named = 'field' in refusal && typeof refusal.field === 'string' ? refusal.field : undefined;
  const column = named ?? COLUMNS[refusal._tag];
  return column !== undefined && row.at[column] !== undefined ? column : step.column;
};

const idIn = (refusal: Refusal, client: string): string | undefined => {
  if (refusal._tag === 'ClientNotRegistered') return client;
  if (refusal._tag === 'NoSuchEpisode') return refusal.episodeId;
  if (refusal._tag === 'NoPlan') return refusal.planId;
  if (refusal._tag === 'NoSuchGoal') return refusal.goalId;
  return refusal._tag === 'NoSuchReferral' ? refusal.referralId : undefined;
};

/** The rows of a register that may be why another one is refused. */
export interface Blamed {
  /** The id of the row's client. */
  readonly client: string;
  /** Returns the row that should have made a thing, where that row is refused. */
  readonly waitsFor: (id: string) => Row | undefined;
  /** Another row of the same person that is refused. */
  readonly other: Row | undefined;
}

const said = (refusal: Refusal, other: Row | undefined): Bilingual => {
  const [lv, en] = [textOf(refusal, 'lv'), textOf(refusal, 'en')];
  return other === undefined
    ? text(lv, en)
    : text(
        `${lv} Varbūt tāpēc, ka noraidīta rinda ${placeIn(other, 'person')}.`,
        `${en} It may follow from the row ${placeIn(other, 'person')}, which is refused.`,
      );
};

/** Says of which cell a refusal is, and what is wrong, or which row has to be mended first. */
export const refusedCell = (
  row: Row,
  step: Step,
  refusal: Refusal,
  { client, waitsFor, other }: Blamed,
): Wrong => {
  const column = columnOf(row, step, refusal);
  const id = idIn(refusal, client);
  const before = id === undefined ? undefined : waitsFor(id);
  return {
    column,
    says:
      before === undefined || before === row
        ? said(refusal, other)
        : text(
            `Vispirms jālabo rinda ${placeIn(before, 'person')}, uz kuru šī atsaucas.`,
            `The row ${placeIn(before, 'person')}, to which this one refers, has to be mended first.`,
          ),
  };
};
