const { equals, iterableEquality } = require('@jest/expect-utils');

const TESTERS = [iterableEquality];

/**
 * Makes an `expect` that passes quickly. For each value Jest makes some four hundred functions, and an error with its
 * stack, which took most of the time of tests that expect something of thousands of values. Here what is or equals the
 * expected value passes at once, by Jest's own equality; anything else is left to Jest, which says what is wrong.
 *
 * Of a failure Jest shows the first line of code that lies in no folder `jest/build`, which so is the test's.
 */
const quick = (expect) => {
  const passed = () => {
    const state = expect.getState();
    state.assertionCalls += 1;
    state.numPassingAsserts += 1;
  };

  class Expectation {
    #actual;

    constructor(actual) {
      this.#actual = actual;
    }

    get jest() {
      return expect(this.#actual);
    }

    toBe(expected) {
      if (Object.is(this.#actual, expected)) passed();
      else this.jest.toBe(expected);
    }

    toEqual(expected) {
      if (equals(this.#actual, expected, TESTERS)) passed();
      else this.jest.toEqual(expected);
    }
  }

  const { prototype } = Expectation;
  for (const name of Object.keys(expect(undefined)))
    if (!Object.hasOwn(prototype, name))
      Object.defineProperty(prototype, name, {
        get() {
          return this.jest[name];
        },
      });

  // matchers and equalities of a test's own would not be found here
  const { extend, addEqualityTesters, ...others } = expect;
  return Object.assign((actual) => new Expectation(actual), others);
};

module.exports = { quick };
