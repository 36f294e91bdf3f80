import { expect, it } from '@jest/globals';
import { anchors } from '../../src/plan/anchors';

it('targets that contradict each other are refused', () => {
  expect(
    anchors([
      [3, 90],
      [5, 86],
      [3, 90],
    ]),
  ).toEqual(
    new Map([
      [3, 90],
      [5, 86],
    ]),
  );
  expect(() =>
    anchors([
      [3, 90],
      [3, 91],
    ]),
  ).toThrow('month 3');
});
