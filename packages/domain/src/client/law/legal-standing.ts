import * as t from 'io-ts';
import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import {
  type AppealDecided,
  AppealOutcome,
  type AsylumApplicationLodged,
  type AsylumProcedureDiscontinued,
  type DecisionAppealed,
  type DecisionBecameFinal,
  type DublinTransferExecuted,
  InternationalProtection,
  type StatusCeased,
  type StatusGranted,
  type StatusRefused,
  type StatusRenounced,
  type StatusRevoked,
  type TemporaryProtectionEnded,
  type TemporaryProtectionGranted,
} from './events';

/** The ground on which a client is in Latvia, as far as the service needs to know it. */
export type LegalGround = 'none' | TargetGroup;

/** The state of the last application. A grant can be appealed as well as a refusal. */
export const Procedure = t.keyof({
  none: null,
  open: null,
  refused: null,
  granted: null,
  appealed: null,
  ...AppealOutcome.keys,
  final: null,
  discontinued: null,
  transferred: null,
});
export type Procedure = t.TypeOf<typeof Procedure>;

/** The ways in which a status is lost. */
export type StatusLoss = 'revoked' | 'ceased' | 'renounced';

/** A client's standing in law: procedure, status and temporary protection. */
export interface Legal {
  /** The ground on which the client is in Latvia; the later one where two hold. */
  readonly ground: LegalGround;
  /** The point that the asylum procedure has reached. */
  readonly procedure: Procedure;
  /** The day of the last application. */
  readonly appliedOn?: CivilDate;
  /** The status that the client holds, or how the last one was lost. */
  readonly status: 'none' | InternationalProtection | StatusLoss;
  /** Whether temporary protection holds, or held once. */
  readonly temporaryProtection: 'none' | 'held' | 'ended';
}

/** The standing in law before any event. */
export const noGround: Legal = {
  ground: 'none',
  procedure: 'none',
  status: 'none',
  temporaryProtection: 'none',
};

/** The events that change a client's standing in law. */
export type LegalMove =
  | AsylumApplicationLodged
  | StatusGranted
  | StatusRefused
  | DecisionAppealed
  | AppealDecided
  | DecisionBecameFinal
  | AsylumProcedureDiscontinued
  | DublinTransferExecuted
  | StatusRevoked
  | StatusCeased
  | StatusRenounced
  | TemporaryProtectionGranted
  | TemporaryProtectionEnded;

/** The facts of an event that decide the standing after it. */
export type LegalMoveFacts =
  | Pick<StatusGranted, 'type' | 'on' | 'status'>
  | Pick<AppealDecided, 'type' | 'on' | 'outcome'>
  | Pick<Exclude<LegalMove, StatusGranted | AppealDecided>, 'type' | 'on'>;

const underWay: Readonly<Record<Procedure, boolean>> = {
  none: false,
  open: true,
  refused: true,
  granted: false,
  appealed: true,
  // the court's decision is final, whether that is recorded besides or not
  dismissed: false,
  allowed: true,
  remitted: true,
  final: false,
  discontinued: false,
  transferred: false,
};

/**
 * Returns whether an application waits for a decision, or for its decision to become final.
 *
 * A dismissed appeal makes a decision final.
 */
export const isUnderWay = ({ procedure }: Legal): boolean => underWay[procedure];

/** Returns the status that the client holds, if any. */
export const statusOf = ({ status }: Legal): InternationalProtection | undefined =>
  InternationalProtection.is(status) ? status : undefined;

// of which replays make one for every step in law, and copying by fields costs far less than by spreading
type Draft = { -readonly [K in keyof Legal]: Legal[K] };

const groundOf = (legal: Legal): LegalGround => {
  const own = statusOf(legal) ?? (isUnderWay(legal) ? 'asylum_seeker' : 'none');
  const isNewest = legal.ground === 'temporary_protection';
  return legal.temporaryProtection === 'held' && (isNewest || own === 'none') ? 'temporary_protection' : own;
};

const change = (procedure: Procedure, event: LegalMoveFacts): Partial<Legal> => {
  switch (event.type) {
    case 'AsylumApplicationLodged':
      return { ground: 'asylum_seeker', procedure: 'open', appliedOn: event.on };
    case 'StatusGranted':
      return {
        ground: event.status,
        procedure: procedure === 'allowed' ? 'final' : 'granted',
        status: event.status,
      };
    case 'StatusRefused':
      return { procedure: 'refused' };
    case 'DecisionAppealed':
      return { procedure: 'appealed' };
    case 'AppealDecided':
      return { procedure: event.outcome };
    case 'DecisionBecameFinal':
      return { procedure: 'final' };
    case 'AsylumProcedureDiscontinued':
      return { procedure: 'discontinued' };
    case 'DublinTransferExecuted':
      return { procedure: 'transferred' };
    case 'StatusRevoked':
      return { status: 'revoked' };
    case 'StatusCeased':
      return { status: 'ceased' };
    case 'StatusRenounced':
      return { status: 'renounced' };
    case 'TemporaryProtectionGranted':
      return { ground: 'temporary_protection', temporaryProtection: 'held' };
    case 'TemporaryProtectionEnded':
      return { temporaryProtection: 'ended' };
  }
};

const STEPS: ReadonlySet<LegalMove['type']> = new Set<LegalMove['type']>([
  'StatusRefused',
  'DecisionAppealed',
  'AppealDecided',
  'DecisionBecameFinal',
  'AsylumProcedureDiscontinued',
  'DublinTransferExecuted',
]);

// steps that are taken though nothing is under way: where the application is not known, any step is the first
const LAST_STEPS: Partial<Record<Procedure, readonly LegalMove['type'][]>> = {
  none: [...STEPS],
  granted: ['DecisionAppealed', 'DecisionBecameFinal'],
  dismissed: ['DecisionBecameFinal'],
};

/**
 * Returns whether an event is a step of an asylum procedure that is over, so that only a new application begins another.
 *
 * A grant still takes an appeal, and becomes final. A step that the procedure has taken already is not after it, and
 * neither is one of a client whose application is not known.
 */
export const isAfterProcedure = (legal: Legal, event: LegalMoveFacts): boolean =>
  STEPS.has(event.type) &&
  change(legal.procedure, event).procedure !== legal.procedure &&
  !isUnderWay(legal) &&
  LAST_STEPS[legal.procedure]?.includes(event.type) !== true;

/**
 * Returns a person's standing in law after an event.
 *
 * A person is an asylum seeker from the application until the decision on it is final (Asylum Law of 2002; Cabinet of
 * Ministers, 2015). Our inferences:
 * - a step after the procedure, such as an appeal against a decision that has become final, changes nothing;
 * - the end of a procedure ends no status that was granted; a person who loses a status while an appeal is pending is
 *   an asylum seeker until the appeal is decided;
 * - a dismissed appeal makes the decision final on its day, or `DecisionBecameFinal` does, whichever day is earlier;
 * - the grant that follows an allowed appeal carries out the court's decision, and so is final at once;
 * - beside an application or a status, temporary protection is the ground if it came later; when the one in front ends,
 *   the other is the ground again.
 */
export const moveLegal = (legal: Legal, event: LegalMoveFacts): Legal => {
  if (isAfterProcedure(legal, event)) return legal;
  const { ground, procedure, status, temporaryProtection, appliedOn } = change(legal.procedure, event);
  const next: Draft = {
    ground: ground ?? legal.ground,
    procedure: procedure ?? legal.procedure,
    status: status ?? legal.status,
    temporaryProtection: temporaryProtection ?? legal.temporaryProtection,
  };
  const applied = appliedOn ?? legal.appliedOn;
  if (applied !== undefined) next.appliedOn = applied;
  next.ground = groundOf(next);
  return next;
};
