import { describe, expect, it } from '@jest/globals';
import type { FindingTag, ReminderTag } from '@pavadonis/projection-findings';
import { consent } from './consent';
import { contacts } from './contacts';
import { contracts } from './contracts';
import { costs } from './costs';
import { forgetting } from './forgetting';
import { identity } from './identity';
import { law } from './law';
import { participation } from './participation';
import { recordKeeping } from './record-keeping';
import { reminders } from './reminders';
import { service } from './service';
import type { Scenario } from './support/scenario';

// a kind without its scenario does not compile
const findings: Readonly<Record<FindingTag, Scenario>> = {
  ...contacts,
  ...service,
  ...consent,
  ...law,
  ...identity,
  ...contracts,
  ...costs,
  ...participation,
  ...recordKeeping,
  ...forgetting,
};
const dueTo: Readonly<Record<ReminderTag, Scenario>> = reminders;

describe.each([
  ['finding', findings],
  ['reminder', dueTo],
])('every kind of %s', (_, kinds) => {
  it.each(Object.entries(kinds))('is shown by one fact, and absent with another: %s', (tag, scenario) => {
    expect(scenario.shown()).toContain(tag);
    expect(scenario.absent()).not.toContain(tag);
  });
});
