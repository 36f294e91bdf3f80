import type { Entry } from '@pavadonis/domain';
import {
  InternationalProtection,
  type Legal,
  type LegalMove,
  moveLegal,
  noGround,
} from '@pavadonis/domain/client';
import type { Person } from '../persons';
import { told } from './events';

/** What changed where a person stands in law, with how that was before and after. */
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

/** A person's way through the law, in the order in which it went. */
export const legalSteps = (person: Pick<Person, 'told'>): readonly LegalStep[] => {
  let after = noGround;
  return told(person, ...(Object.keys(MOVES) as LegalMove['type'][])).map((move) => {
    const before = after;
    after = moveLegal(before, move.event);
    return { move, before, after };
  });
};

/** Whether a person holds a status, by where they stand. */
export const holdsStatus = ({ status }: Legal): boolean => InternationalProtection.is(status);

/** What took a person's last ground to stay; nothing while there is one, or never was. */
export const lossOfGround = (person: Pick<Person, 'told'>): Entry<LegalMove> | undefined => {
  const steps = legalSteps(person);
  return steps.at(-1)?.after.ground === 'none'
    ? steps.findLast(({ before }) => before.ground !== 'none')?.move
    : undefined;
};

/** What gave a person the status that is held; of one after another without a break, the first. */
export const grantOfStatus = (person: Pick<Person, 'told'>): Entry<LegalMove> | undefined => {
  const steps = legalSteps(person);
  const last = steps.at(-1);
  return last !== undefined && holdsStatus(last.after)
    ? steps.findLast(({ before }) => !holdsStatus(before))?.move
    : undefined;
};
