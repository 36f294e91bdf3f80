import { anchors, type Anchors, fixedBy, type Fixed } from './anchors';
import { type Kind, KINDS } from './blueprint';
import { type Inflow, inflow } from './inflow';
import type { Random } from './random';
import { type Flow, rest, split } from './split';
import type { Starter } from './starters';
import { totals } from './totals';

const femaleTargets = (starters: readonly Starter[]): Fixed =>
  fixedBy(inflow(starters, ['woman', 'girl']), ({ female }) => female);

// where only the number of women and girls together is published, nearly half of the children present before are girls
const girlsWhereFemaleIsKnown = (female: Fixed, children: Flow, girls: Inflow): Anchors =>
  new Map(
    female.map(([at]) => {
      const arriving = girls.perMonth[at] ?? 0;
      const before = (children.served[at] ?? 0) - (children.coming[at] ?? 0);
      return [at, arriving + Math.floor(before * 0.47)];
    }),
  );

/** Returns the clients served and the clients coming in each month, for each kind. */
export const flows = (starters: readonly Starter[], random: Random): Readonly<Record<Kind, Flow>> => {
  const coming = (...kinds: readonly Kind[]): Inflow => inflow(starters, kinds);
  const everybody = coming(...KINDS);
  const all = { served: totals(everybody, random), coming: everybody.perMonth };

  const young = coming('girl', 'boy');
  const children = split(all, young.perMonth, anchors(fixedBy(young, (target) => target.children)), random);
  const adults = rest(all, children);

  const female = femaleTargets(starters);
  const girlsKnown = girlsWhereFemaleIsKnown(female, children, coming('girl'));
  const girls = split(children, coming('girl').perMonth, girlsKnown, random);

  const grown = coming('woman');
  const womenKnown = anchors([
    ...fixedBy(grown, ({ women }) => women),
    ...female.map(([at, number]) => [at, number - (girls.served[at] ?? 0)] as const),
  ]);
  const women = split(adults, grown.perMonth, womenKnown, random);

  return { woman: women, man: rest(adults, women), girl: girls, boy: rest(children, girls) };
};
