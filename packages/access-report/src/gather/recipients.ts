import { isSealed, type Recordable, type StreamName } from '@pavadonis/domain';
import type { Bilingual } from '@pavadonis/page';
import type { Recipient } from '../report/access-report';
import type { WhyUnopened } from './facts';
import type { Entry, Settled } from './person';

type Named = Pick<Recipient, 'kind' | 'value'>;

/** Returns those to whom an event says that data went. */
const namedBy = (event: Recordable): readonly Named[] => {
  if (event.type === 'EventAmended') return namedBy(event.to);
  const { type } = event;
  if (type === 'ReferralMade') return [{ kind: 'institution', value: event.institution }];
  if (type === 'ServiceStarted' || type === 'ServiceHandedOver')
    return [
      { kind: 'provider', value: event.providerId },
      { kind: 'operation', value: event.operationId },
    ];
  if (
    type === 'ParticipationEntryRecorded' ||
    type === 'ParticipationExitRecorded' ||
    type === 'ParticipationFollowUpRecorded'
  )
    return [{ kind: 'operation', value: event.operationId }];
  return type === 'DublinTransferDecided' || type === 'DublinTransferExecuted'
    ? [{ kind: 'member_state', value: event.memberState }]
    : [];
};

const ORDER: readonly Recipient['kind'][] = [
  'provider',
  'operation',
  'institution',
  'member_state',
  'named_by_host',
];

// whoever records for a provider works there, so its people read the file
const allIn = ({ event, metadata }: Entry): readonly Named[] => {
  const { provider } = metadata.by;
  return [
    ...namedBy(event),
    ...(provider === undefined ? [] : [{ kind: 'provider', value: provider } as const]),
  ];
};

const shown = (
  { kind, value = '' }: Named,
  stream: StreamName,
  why: WhyUnopened,
): Pick<Recipient, 'kind' | 'value' | 'unopened'> =>
  isSealed(value) ? { kind, unopened: why(stream, value) } : { kind, value };

/**
 * Returns all to whom data of the person went, each once, with the events that say so; those that the host names come last.
 *
 * A referral that was voided or amended counts as well, since data may have gone before: `holds` tells.
 */
export const recipientsIn = (
  entries: readonly Entry[],
  { held }: Settled,
  why: WhyUnopened,
  byHost: readonly Bilingual[],
): readonly Recipient[] => {
  const found = new Map<string, Recipient>();
  for (const entry of entries) {
    const now = held.get(entry.id);
    const holding = new Set(
      (now === undefined ? [] : namedBy(now)).map(({ kind, value }) => `${kind} ${String(value)}`),
    );
    for (const named of [...allIn(entry), ...(now === undefined ? [] : namedBy(now))]) {
      const key = `${named.kind} ${String(named.value)}`;
      const known = found.get(key);
      const isProvider = named.kind === 'provider' && named.value === entry.metadata.by.provider;
      found.set(key, {
        ...shown(named, entry.stream, why),
        events: [...new Set([...(known?.events ?? []), entry.position])],
        holds: known?.holds === true || holding.has(key) || isProvider,
      });
    }
  }
  const all = [
    ...found.values(),
    ...byHost.map((text): Recipient => ({ kind: 'named_by_host', text, events: [], holds: true })),
  ];
  return all.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
};
