import { describe, expect, it } from '@jest/globals';
import { refusals } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { decisions } from '../client/decisions';
import { centre } from './centre';
import { contract } from './contract';
import { corrections } from './corrections';
import { operation } from './operation';

type Scenario = () => E.Either<unknown, unknown>;

type Refused = Readonly<Record<string, Scenario>>;

const client = Object.entries<{ readonly refused: Refused }>(decisions).map(
  ([decision, { refused }]) => [decision, refused] as const,
);
const others = [contract, operation, centre, corrections].flatMap((each) => Object.entries<Refused>(each));

const scenarios = [...client, ...others].flatMap(([decision, refused]) =>
  Object.entries(refused).map(([tag, scenario]) => [decision, tag, scenario] as const),
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
