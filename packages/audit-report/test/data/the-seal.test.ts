import { afterAll, describe, expect, it } from '@jest/globals';
import { verifyInclusion } from '@pavadonis/audit';
import { type AuditReport, auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import { orThrow, type StoredEvent } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  holding,
  keys,
  origin,
  reportOf,
  sealedIn,
  storedIn,
  storeOf,
  trust,
  tryReport,
} from '../support/given';
import { faultsOf } from '../support/schema';
import { active, story } from '../support/story';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const verdictOf = ({ seal }: AuditReport) => (seal._tag === 'Compared' ? seal.verdict : seal._tag);

/** The hash of an event's leaf, by the bytes that the documentation of seals tells. */
const hashOf = ({ id, stream, revision, type, recordedAt, metadata, data }: StoredEvent): string => {
  const hash = createHash('sha256').update(Buffer.from([0]));
  for (const field of ['pavadonis-event-1', id, stream, String(revision), type, recordedAt, metadata, data]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(field));
    hash.update(length).update(field);
  }
  return hash.digest('base64');
};

describe('the report of a sealed store', () => {
  it('says that it holds what was sealed, and proves each event behind a figure', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const report = await reportOf({ store, sealed, figures: [active] });
    const { seal } = report;
    if (seal._tag !== 'Compared') throw new TypeError('there is a seal');
    expect(seal).toMatchObject({
      origin,
      size: 9,
      keys: [keys.verifier],
      verdict: { _tag: 'Holds', unsealed: 0 },
    });
    expect(report.log.root).toBe(seal.root);
    const stored = await storedIn(store);
    expect(report.events.filter(({ proof }) => proof !== undefined).map(({ position }) => position)).toEqual([
      2, 4, 8,
    ]);
    for (const { index, hash, proof } of report.events) {
      const event = stored[index];
      if (event === undefined) throw new RangeError('no such event');
      expect(hash).toBe(hashOf(event));
      if (proof === undefined) continue;
      expect(orThrow(verifyInclusion(proof + seal.text, event, trust)).index).toBe(index);
      const forged = { ...event, data: event.data.replace('2024', '2023') };
      expect(verifyInclusion(proof + seal.text, forged, trust)).toMatchObject({
        left: { _tag: 'NotProven' },
      });
    }
  });

  it('leaves events without proof that were recorded after the seal', async () => {
    const store = await storeOf(story.slice(0, 3));
    const sealed = await sealedIn(newName(), store);
    const later = await storeOf(story);
    const report = await reportOf({ store: later, sealed, figures: [active] });
    expect(verdictOf(report)).toEqual({ _tag: 'Holds', unsealed: 6 });
    expect(report.events.flatMap(({ position, proof }) => (proof === undefined ? [] : position))).toEqual([
      2,
    ]);
  });

  it('compares the whole store, whatever was known at the moment of the question', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const report = await reportOf({ store, sealed, knownAt: { _tag: 'Position', position: 2 } });
    expect(verdictOf(report)).toEqual({ _tag: 'Holds', unsealed: 0 });
    expect(report.log).toMatchObject({ events: 9, known: 2 });
  });

  it('is made of a store that was put back, and says how far', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const report = await reportOf({ store: await storeOf(story.slice(0, 4)), sealed, figures: [active] });
    expect(verdictOf(report)).toMatchObject({ _tag: 'Differs', putBackTo: 4 });
    expect(report.events.filter(({ proof }) => proof !== undefined)).toEqual([]);
    expect(report.figures[0]?.parts[0]?.answer).toBe(2);
    const page = auditReportPage(report);
    expect(page).toContain('Sealed events that it still holds: 4.');
    expect(page).toContain('This report has no proofs');
  });

  it('names each event that was changed', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const events = (await storedIn(store)).map((each) =>
      each.position === 2 ? { ...each, data: each.data.replace('2024-02-12', '2024-01-12') } : each,
    );
    const report = await reportOf({ store: holding(events), sealed });
    expect(verdictOf(report)).toMatchObject({
      _tag: 'Differs',
      differences: [{ _tag: 'Changed', index: 1, found: { position: 2 } }],
    });
    expect(auditReportPage(report)).toContain('Changed: another event stands here');
  });

  it('names an event whose bytes are no UTF-8 any more, though they read as the sealed text', async () => {
    const events = (await storedIn(await storeOf(story))).map((each) =>
      each.position === 2
        ? { ...each, metadata: each.metadata.replace(/"actor":"[^"]*"/, '"actor":"\uFFFD"') }
        : each,
    );
    const store = holding(events);
    const sealed = await sealedIn(newName(), store);
    expect(verdictOf(await reportOf({ store, sealed }))).toMatchObject({ _tag: 'Holds' });
    const spoilt = { ...store, notUtf8: () => () => Promise.resolve(E.right(['metadata'] as const)) };
    const report = await reportOf({ store: spoilt, sealed, figures: [active] });
    expect(verdictOf(report)).toMatchObject({
      _tag: 'Differs',
      differences: [{ _tag: 'Changed', index: 1, found: { position: 2, notUtf8: 'metadata' } }],
    });
    expect(faultsOf(JSON.parse(auditReportJson(report)))).toEqual([]);
    expect(report.events.filter(({ proof }) => proof !== undefined)).toEqual([]);
  });

  it('says plainly where no seal was given', async () => {
    const report = await reportOf({ store: await storeOf(story), figures: [active] });
    expect(report.seal).toEqual({ _tag: 'NotGiven' });
    expect(report.events.filter(({ proof }) => proof !== undefined)).toEqual([]);
    expect(auditReportPage(report)).toContain('No seal was given');
  });

  it('is refused for a folder that is no log, for another verifier and another log', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const nowhere = newName();
    const other = keys.verifier.replace(/\+[^+]+\+/, '+00000000+');
    expect(await tryReport({ store, sealed: { folder: nowhere, ...trust } })).toMatchObject({
      left: { _tag: 'NeverSealed' },
    });
    expect(existsSync(nowhere)).toBe(false);
    expect(await tryReport({ store, sealed: { ...sealed, keys: [other] } })).toMatchObject({
      left: { _tag: 'InvalidKey' },
    });
    expect(await tryReport({ store, sealed: { ...sealed, keys: [] } })).toMatchObject({
      left: { _tag: 'NotSigned' },
    });
    expect(await tryReport({ store, sealed: { ...sealed, origin: 'another' } })).toMatchObject({
      left: { _tag: 'ForeignOrigin' },
    });
  });
});
