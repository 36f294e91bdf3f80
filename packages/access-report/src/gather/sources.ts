import { type DocumentRef, isSealed, type Recordable, writePersonal, catalogue } from '@pavadonis/domain';
import type { DataSource } from '../report/access-report';
import type { WhyUnopened } from './facts';
import type { Entry } from './person';

type From = Pick<DataSource, 'kind' | 'value'>;

const issuersIn = (evidence: readonly DocumentRef[]): readonly From[] =>
  evidence.flatMap(({ issuer }) =>
    issuer === undefined ? [] : [{ kind: 'document', value: issuer } as const],
  );

/** Returns the issuers of the documents that an event itself names. */
const issuersOf = (event: Recordable): readonly From[] => {
  const found: From[] = [];
  writePersonal(catalogue.client, event, (text, kind) => {
    if (kind === 'document-issuer') found.push({ kind: 'document', value: text });
    return text;
  });
  return found;
};

const saidBy = (event: Recordable): readonly From[] => {
  if (event.type === 'EventAmended') return saidBy(event.to);
  const { type } = event;
  if (type === 'ExternalIdLinked') return [{ kind: 'register', value: event.scheme }];
  if (type === 'ConsentGiven') return [{ kind: 'person', value: event.givenBy }];
  return type === 'PlanAgreed' ? [{ kind: 'person', value: event.agreedBy }] : [];
};

const ORDER: readonly DataSource['kind'][] = ['person', 'worker', 'document', 'register'];

/** Returns where the data come from, each source once, with the events that come from there. */
export const sourcesIn = (entries: readonly Entry[], why: WhyUnopened): readonly DataSource[] => {
  const found = new Map<string, DataSource>();
  for (const { event, metadata, position, stream } of entries) {
    const { role, provider } = metadata.by;
    const worker = provider === undefined ? role : `${role}, ${provider}`;
    const all: readonly From[] = [
      { kind: 'worker', value: worker },
      ...saidBy(event),
      ...issuersOf(event),
      ...issuersIn(metadata.evidence),
    ];
    for (const { kind, value = '' } of all) {
      const key = `${kind} ${value}`;
      const events = [...new Set([...(found.get(key)?.events ?? []), position])];
      found.set(
        key,
        isSealed(value) ? { kind, unopened: why(stream, value), events } : { kind, value, events },
      );
    }
  }
  return [...found.values()].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
};
