import type { Entry } from '@pavadonis/domain';
import {
  InternationalProtection,
  type Legal,
  type LegalMove,
  moveLegal,
  noGround,
} from '@pavadonis/domain/client';
import type { Person } from '../persons';
import { eventsOf } from './events';

/** An event that changed a person's legal situation, with the situation before and after. */
export interface LegalStep {
  readonly move: Entry<LegalMove>;
  readonly before: Legal;
  readonly after: Legal;
}

const MOVES = {
  AsylumApplicationLodged: null,
  StatusGranted: null,
  StatusRefused: null,
  DecisionAppealed: null,
  AppealDecided: null,
  DecisionBecameFinal: null,
  AsylumProcedureDiscontinued: null,
  DublinTransferExecuted: null,
  StatusRevoked: null,
  StatusCeased: null,
  StatusRenounced: null,
  TemporaryProtectionGranted: null,
  TemporaryProtectionEnded: null,
} as const satisfies Readonly<Record<LegalMove['type'], null>>;

/** Returns the steps of a person's legal situation, in order. */
export const legalSteps = (person: Pick<Person, 'events'>): readonly LegalStep[] => {
  let after = noGround;
  return eventsOf(person, ...(Object.keys(MOVES) as LegalMove['type'][])).map((move) => {
    const before = after;
    after = moveLegal(before, move.event);
    return { move, before, after };
  });
};

/** Returns whether a legal situation holds a status. */
export const holdsStatus = ({ status }: Legal): boolean => InternationalProtection.is(status);

/**
 * Returns the event by which a person lost the last ground to stay; undefined while there is one, or if there never
 * was.
 */
export const lossOfGround = (person: Pick<Person, 'events'>): Entry<LegalMove> | undefined => {
  const steps = legalSteps(person);
  return steps.at(-1)?.after.ground === 'none'
    ? steps.findLast(({ before }) => before.ground !== 'none')?.move
    : undefined;
};

/** Returns the event by which a person got the present status: of several without a break between them, the first. */
export const grantOfStatus = (person: Pick<Person, 'events'>): Entry<LegalMove> | undefined => {
  const steps = legalSteps(person);
  const last = steps.at(-1);
  return last !== undefined && holdsStatus(last.after)
    ? steps.findLast(({ before }) => !holdsStatus(before))?.move
    : undefined;
};
