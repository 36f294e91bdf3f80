import type { Held } from './settled';

/** How far the asylum procedure is. `granted` may still be appealed; nothing but an application begins one that is over. */
type Stage = 'unknown' | 'waits' | 'allowed' | 'granted' | 'over';

/** One stream's legal facts: an application, a status, temporary protection, and which came last. */
export interface Law {
  readonly stage: Stage;
  readonly status: string | undefined;
  readonly temporary: boolean;
  readonly temporaryInFront: boolean;
}

export const NOTHING: Law = {
  stage: 'unknown',
  status: undefined,
  temporary: false,
  temporaryInFront: false,
};

const STAGES: Readonly<Partial<Record<Held['type'], Stage>>> = {
  AsylumApplicationLodged: 'waits',
  StatusRefused: 'waits',
  DecisionAppealed: 'waits',
  AppealDecided: 'waits',
  StatusGranted: 'granted',
  DecisionBecameFinal: 'over',
  AsylumProcedureDiscontinued: 'over',
  DublinTransferExecuted: 'over',
};

const stageBy = (event: Held, stage: Stage): Stage | undefined => {
  if (event.type === 'AppealDecided' && event.outcome === 'dismissed') return 'over';
  if (event.type === 'AppealDecided' && event.outcome === 'allowed') return 'allowed';
  return event.type === 'StatusGranted' && stage === 'allowed' ? 'over' : STAGES[event.type];
};

const isTaken = ({ type }: Held, stage: Stage): boolean =>
  type === 'AsylumApplicationLodged' ||
  type === 'StatusGranted' ||
  (stage === 'granted' ? type === 'DecisionAppealed' || type === 'DecisionBecameFinal' : stage !== 'over');

const ownOf = ({ status, stage }: Law): string =>
  status ?? (stage === 'waits' || stage === 'allowed' ? 'asylum_seeker' : 'none');

export const groundOf = (law: Law): string =>
  law.temporary && (law.temporaryInFront || ownOf(law) === 'none') ? 'temporary_protection' : ownOf(law);

/** Returns the legal facts after an event; nothing where the event does not touch them. */
export const lawAfter = (law: Law, event: Held): Law | undefined => {
  const stage = stageBy(event, law.stage);
  const begins = event.type === 'AsylumApplicationLodged' || event.type === 'StatusGranted';
  const front = begins ? false : law.temporaryInFront;
  const after = (change: Partial<Law>): Law => {
    const next = { ...law, temporaryInFront: front, ...change };
    return { ...next, temporaryInFront: groundOf(next) === 'temporary_protection' };
  };
  if (stage !== undefined && !isTaken(event, law.stage)) return law;
  if (event.type === 'StatusGranted') return after({ ...(stage && { stage }), status: event.status });
  if (stage !== undefined) return after({ stage });
  if (['StatusRevoked', 'StatusCeased', 'StatusRenounced'].includes(event.type))
    return after({ status: undefined });
  if (event.type === 'TemporaryProtectionGranted') return after({ temporary: true, temporaryInFront: true });
  return event.type === 'TemporaryProtectionEnded' ? after({ temporary: false }) : undefined;
};
