import { expect, it } from '@jest/globals';
import { clientStream } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { answer, type Entry, type Request } from '../src/request';
import { decided } from '../src/step';
import { sent } from '../src/story';
import { clientId, complexity } from '../src/story/facts';
import { FIRST, requestOf } from './support/begun';

const assess = (number: number, level: Client.ComplexityLevel): Request =>
  decided(sent(number), clientStream(clientId), Client.assessComplexity({ ...complexity, level })).request;

it('a cached state goes on from its own entries, the later of one day last', () => {
  const requests = [...FIRST.map(requestOf), assess(20, 'medium'), assess(21, 'maximum')];
  const cached = requests.reduce<readonly Entry[]>(
    (entries, request) => [...entries, ...answer(request, entries)],
    [],
  );
  expect(cached.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(answer(assess(22, 'maximum'), cached)).toEqual([]);
  expect(answer(assess(23, 'medium'), cached)).toHaveLength(1);
});
