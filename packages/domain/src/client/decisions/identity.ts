import { heldAt, isDuring } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import {
  DuplicateDismissed,
  DuplicateSuspected,
  ExternalIdLinked,
  ExternalIdUnlinked,
} from '../events/identity';
import type { NotRegistered } from '../refusals';
import type { State } from '../state';
import { whileOpen, whileUnmerged } from '../while-open';

const isLinked = (client: State, facts: Facts<typeof ExternalIdLinked>): boolean =>
  client.identity.externalIds.some(
    (each) => each.scheme === facts.scheme && each.value === facts.value && isDuring(each, facts),
  );

/**
 * Records that an identifier in another register belongs to a person. One that does already records nothing. Whether it
 * belongs to somebody else too is not this stream's to know.
 */
export const linkExternalId = (facts: Facts<typeof ExternalIdLinked>) =>
  whileOpen(facts, (client): Decision<NotRegistered, ExternalIdLinked> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    return isLinked(client, facts) ? alreadySo : record(ExternalIdLinked.of(facts));
  });

/** Records that an identifier does not belong to a person any more. One that does not records nothing. */
export const unlinkExternalId = (facts: Facts<typeof ExternalIdUnlinked>) =>
  whileOpen(facts, (client): Decision<NotRegistered, ExternalIdUnlinked> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    return isLinked(client, facts) ? record(ExternalIdUnlinked.of(facts)) : alreadySo;
  });

/** What was thought of another person when a thing happened: taken for the same, told apart, or neither. */
const suspicionAt = (client: State, facts: Facts<typeof DuplicateSuspected>): boolean | undefined =>
  heldAt(
    client.identity.suspicions.filter(({ value }) => value.otherId === facts.otherId),
    facts,
  )?.suspected;

/** Records that another stream may be about the same person. A suspicion that stands records nothing. */
export const suspectDuplicate = (facts: Facts<typeof DuplicateSuspected>) =>
  whileUnmerged((client): Decision<NotRegistered, DuplicateSuspected> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    return suspicionAt(client, facts) === true ? alreadySo : record(DuplicateSuspected.of(facts));
  });

/**
 * Records that another stream is about somebody else, whether or not anybody thought otherwise. Two persons who are told
 * apart already record nothing.
 */
export const dismissDuplicate = (facts: Facts<typeof DuplicateDismissed>) =>
  whileUnmerged((client): Decision<NotRegistered, DuplicateDismissed> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    return suspicionAt(client, facts) === false ? alreadySo : record(DuplicateDismissed.of(facts));
  });
