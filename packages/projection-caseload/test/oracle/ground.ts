import type { Held } from './settled';

/** One stream's legal facts: an application, a status, temporary protection, and which came last. */
export interface Law {
  readonly waits: boolean;
  readonly status: string | undefined;
  readonly temporary: boolean;
  readonly temporaryInFront: boolean;
}

export const NOTHING: Law = { waits: false, status: undefined, temporary: false, temporaryInFront: false };

const WAITS: Readonly<Partial<Record<Held['type'], boolean>>> = {
  AsylumApplicationLodged: true,
  StatusRefused: true,
  DecisionAppealed: true,
  AppealDecided: true,
  StatusGranted: false,
  DecisionBecameFinal: false,
  AsylumProcedureDiscontinued: false,
  DublinTransferExecuted: false,
};

const ownOf = ({ status, waits }: Law): string => status ?? (waits ? 'asylum_seeker' : 'none');

export const groundOf = (law: Law): string =>
  law.temporary && (law.temporaryInFront || ownOf(law) === 'none') ? 'temporary_protection' : ownOf(law);

/** Returns the legal facts after an event; nothing where the event does not touch them. */
export const lawAfter = (law: Law, event: Held): Law | undefined => {
  const waits = WAITS[event.type];
  const begins = event.type === 'AsylumApplicationLodged' || event.type === 'StatusGranted';
  const front = begins ? false : law.temporaryInFront;
  const after = (change: Partial<Law>): Law => {
    const next = { ...law, temporaryInFront: front, ...change };
    return { ...next, temporaryInFront: groundOf(next) === 'temporary_protection' };
  };
  if (event.type === 'StatusGranted') return after({ waits: false, status: event.status });
  if (event.type === 'AppealDecided') return after({ waits: event.outcome !== 'dismissed' });
  if (waits !== undefined) return after({ waits });
  if (['StatusRevoked', 'StatusCeased', 'StatusRenounced'].includes(event.type))
    return after({ status: undefined });
  if (event.type === 'TemporaryProtectionGranted') return after({ temporary: true, temporaryInFront: true });
  return event.type === 'TemporaryProtectionEnded' ? after({ temporary: false }) : undefined;
};
