const { equals, iterableEquality, subsetEquality } = require('@jest/expect-utils');

const isObject = (value) => typeof value === 'object' && value !== null;

const isNumber = (value) => typeof value === 'number' || typeof value === 'bigint';

const comparing = (holds) => (actual, expected) =>
  isNumber(actual) && isNumber(expected) ? holds(actual, expected) : undefined;

// whether a value is as expected, by Jest's own equality; undefined where Jest may have something to say about the question
const JUDGES = {
  toBe: Object.is,
  toEqual: (actual, expected) => equals(actual, expected, [iterableEquality]),
  toMatchObject: (actual, expected) =>
    isObject(actual) && isObject(expected)
      ? equals(actual, expected, [iterableEquality, subsetEquality])
      : undefined,
  toMatch: (actual, expected) => {
    if (typeof actual !== 'string') return undefined;
    if (typeof expected === 'string') return actual.includes(expected);
    // a copy, since one that goes on from where it was keeps the place
    return expected instanceof RegExp ? new RegExp(expected).test(actual) : undefined;
  },
  toContain: (actual, expected) => {
    if (Array.isArray(actual)) return [...actual].indexOf(expected) !== -1;
    return typeof actual === 'string' && typeof expected === 'string' ? actual.includes(expected) : undefined;
  },
  toContainEqual: (actual, expected) =>
    Array.isArray(actual)
      ? [...actual].some((item) => equals(item, expected, [iterableEquality]))
      : undefined,
  toHaveLength: (actual, expected) =>
    typeof actual?.length === 'number' && Number.isSafeInteger(expected) && expected >= 0
      ? actual.length === expected
      : undefined,
  toBeLessThan: comparing((actual, expected) => actual < expected),
  toBeLessThanOrEqual: comparing((actual, expected) => actual <= expected),
  toBeGreaterThan: comparing((actual, expected) => actual > expected),
  toBeGreaterThanOrEqual: comparing((actual, expected) => actual >= expected),
};

/**
 * Makes an `expect` that passes quickly. For each value Jest makes some four hundred functions, and an error with its
 * stack, which took most of the time of tests that expect something of thousands of values. Here what is as expected passes
 * at once; anything else is left to Jest, which says what is wrong.
 *
 * Of a failure Jest shows the first line of code that lies in no folder `jest/build`, which so is the test's.
 */
const quick = (expect) => {
  const passed = () => {
    const state = expect.getState();
    state.assertionCalls += 1;
    state.numPassingAsserts += 1;
  };

  // all that Jest offers, and what is judged here
  const expectationsBy = (wanted, jest) => {
    class Expectation {
      constructor(actual) {
        this.actual = actual;
      }
    }
    const { prototype } = Expectation;
    for (const name of Object.keys(jest(undefined)))
      Object.defineProperty(prototype, name, {
        configurable: true,
        get() {
          return jest(this.actual)[name];
        },
      });
    for (const [name, judge] of Object.entries(JUDGES))
      Object.defineProperty(prototype, name, {
        value(...given) {
          if (given.length === 1 && judge(this.actual, given[0]) === wanted) passed();
          else jest(this.actual)[name](...given);
        },
      });
    return Expectation;
  };

  const Negation = expectationsBy(false, (actual) => expect(actual).not);
  const Expectation = expectationsBy(true, expect);
  Object.defineProperty(Expectation.prototype, 'not', {
    get() {
      return new Negation(this.actual);
    },
  });

  // matchers and equalities of a test's own would not be found here
  const { extend, addEqualityTesters, ...others } = expect;
  return Object.assign((actual) => new Expectation(actual), others);
};

module.exports = { quick };
