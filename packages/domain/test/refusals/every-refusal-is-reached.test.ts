import { describe, expect, it } from '@jest/globals';
import { refusals } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { centre } from './centre';
import { consent } from './consent';
import { contract } from './contract';
import { corrections } from './corrections';
import { family } from './family';
import { identity } from './identity';
import * as law from './law';
import { operation } from './operation';
import { participation } from './participation';
import * as plan from './plan';
import { referral } from './referral';
import { registration } from './registration';
import { residence } from './residence';
import * as service from './service';
import type { ScenariosOf } from './support/scenarios';
import { work } from './work';

// a decision without its scenarios does not compile
const client: ScenariosOf<typeof Client> = {
  ...registration,
  ...identity,
  ...family,
  ...consent,
  ...law.application,
  ...law.procedure,
  ...law.dublinTransfer,
  ...law.status,
  ...law.temporaryProtection,
  ...residence,
  ...service.start,
  ...service.handedOver,
  ...service.extension,
  ...service.suspension,
  ...service.end,
  ...work,
  ...plan.plans,
  ...plan.goal,
  ...plan.goalMoves,
  ...referral,
  ...participation,
};

type Scenario = () => E.Either<unknown, unknown>;

const scenarios = [client, contract, operation, centre, corrections]
  .flatMap((decisions) => Object.entries<Readonly<Record<string, Scenario>>>(decisions))
  .flatMap(([decision, reached]) =>
    Object.entries(reached).map(([tag, scenario]) => [decision, tag, scenario] as const),
  );

// client/nothing-more-of-the-merged-or-the-dead.test.ts reaches these for every decision
const guards = ['ClientIsMerged', 'ClientHasDied', 'BegunInMergedStream'];

const codecs = Object.values(refusals).flat();

describe('every refusal is reached', () => {
  it.each(scenarios)('%s refuses with %s', (_, tag, scenario) => {
    const answer = scenario();
    expect(answer).toMatchObject(E.left({ _tag: tag }));
    expect(codecs.find((codec) => codec.tag === tag)?.is(E.isLeft(answer) && answer.left)).toBe(true);
  });

  it('by at least one decision', () => {
    const reached = new Set([...guards, ...scenarios.map(([, tag]) => tag)]);
    expect([...reached].sort()).toEqual(codecs.map(({ tag }) => tag).sort());
  });
});
