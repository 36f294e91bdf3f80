/** Two histories that differ in one fact: the first shows a kind of finding or reminder, the second does not. */
export interface Scenario {
  readonly shown: () => readonly string[];
  readonly absent: () => readonly string[];
}

/** Makes the scenario of a fact in which a kind is shown, and of a fact in its place without which it is absent. */
export const scenario = <Fact>(
  facts: { readonly shown: Fact; readonly absent: Fact },
  found: (fact: Fact) => readonly { readonly _tag: string }[],
): Scenario => {
  const tags = (fact: Fact) => () => found(fact).map(({ _tag }) => _tag);
  return { shown: tags(facts.shown), absent: tags(facts.absent) };
};
