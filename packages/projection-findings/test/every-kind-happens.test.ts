import { describe, expect, it } from '@jest/globals';
import { civilDate, text } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  allReminders,
  type FindingTag,
  findingKinds,
  findings,
  findingsToDate,
  recordKeepingFindings,
  type ReminderTag,
  reminderKinds,
} from '@pavadonis/projection-findings';
import { client, clientNo, type LogEntry } from '@pavadonis/testing';
import { commandId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';
import { anyLog } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { planted } from './support/planted';

const asked = { asOf: civilDate('2026-12-31'), centreDays: 30 };

const recorded = (log: readonly LogEntry[]) =>
  log.map((each, revision) => ({
    ...each,
    revision,
    metadata: { by: { actor: text('caseworker-7'), role: text('mentor') }, commandId, evidence: [] },
  }));

// seldom or never in a log at random
const rare = [
  planted(client(referralMade())),
  planted(clientNo(2)(clientRegistered(), externalIdLinked())),
  planted(
    clientNo(2)(
      clientRegistered(),
      statusGranted({ on: civilDate('2024-04-15') }),
      serviceStarted({ on: civilDate('2024-05-01') }),
      serviceExtended({ on: civilDate('2025-05-02') }),
    ),
  ),
].flatMap(({ finds }) => finds(asked.asOf));

const seen = new Set<FindingTag | ReminderTag>(rare.map(({ _tag }) => _tag));
for (const log of fc.sample(anyLog(['client', 'contract', 'operation', 'centre']), {
  numRuns: 300,
  seed: 7,
})) {
  const view = project(findings, log);
  const found = [
    ...findingsToDate(view, asked),
    ...allReminders(view, asked),
    ...recordKeepingFindings(recorded(log)),
  ];
  for (const { _tag } of found) seen.add(_tag);
}

describe('every kind happens in a random log or a rare story', () => {
  it.each(Object.keys(findingKinds))('of findings: %s', (tag) => {
    expect(seen).toContain(tag);
  });

  it.each(Object.keys(reminderKinds))('of reminders: %s', (tag) => {
    expect(seen).toContain(tag);
  });
});
