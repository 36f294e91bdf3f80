import { type Fact, facts, html, type Html, longTable, nothing, type Section } from '@pavadonis/page';
import type { Difference } from '@pavadonis/audit';
import type { ReportedSeal } from '../../report/reported-seal';
import { positionText } from '../event';
import type { Speech } from '../speech';

type Compared = Extract<ReportedSeal, { readonly _tag: 'Compared' }>;

const nameOf = (difference: Difference, { texts, notation }: Speech): string => {
  const words = texts.seal.differences;
  return difference._tag === 'Renumbered'
    ? words.Renumbered(notation.whole(difference.sealedRevision))
    : words[difference._tag];
};

const differencesTable = (differences: readonly Difference[], speech: Speech): Html => {
  const { texts } = speech;
  const text = texts.seal;
  return longTable<Difference>(
    text.table,
    [
      { label: text.difference, kind: 'heading', cell: (each) => nameOf(each, speech) },
      {
        label: text.place,
        kind: 'number',
        cell: (each) => String(each._tag === 'Added' ? each.before : each.index),
      },
      {
        label: text.event,
        kind: 'text',
        cell: (each) =>
          'found' in each
            ? html`${positionText(each.found.position, speech)} <code>${each.found.stream}</code>
                <code>${each.found.id}</code>`
            : texts.none,
      },
    ],
    differences,
    speech,
  );
};

const verdictOf = ({ size, verdict }: Compared, speech: Speech): Html => {
  const { texts, notation } = speech;
  const text = texts.seal;
  if (verdict._tag === 'Holds')
    return html`<p class="yes">${text.holds(notation.whole(size), notation.whole(verdict.unsealed))}</p>`;
  const { differences, putBackTo, damagedTiles } = verdict;
  return html`<p class="no">${text.differs(notation.whole(differences.length))}</p>
    ${putBackTo === undefined ? nothing : html`<p>${text.putBack(notation.whole(putBackTo))}</p>`}
    ${
      damagedTiles.length === 0
        ? nothing
        : html`<p>${text.tiles}</p>
            <ul>
              ${damagedTiles.map((path) => html`<li><code>${path}</code></li> `)}
            </ul>`
    }
    ${differences.length === 0 ? nothing : differencesTable(differences, speech)}`;
};

const lines = (texts: readonly string[]): Html =>
  html`${texts.map((text) => html`<div><code>${text}</code></div>`)}`;

const factsOf = (
  { origin, size, root, keys, witnesses, witnessesNeeded }: Compared,
  { texts, notation }: Speech,
): readonly Fact[] => [
  [texts.seal.origin, html`<code>${origin}</code>`],
  [texts.seal.size, notation.whole(size)],
  [texts.seal.root, html`<code>${root}</code>`],
  [texts.seal.keys, lines(keys)],
  ...(witnesses.length === 0
    ? []
    : [[texts.seal.witnesses(notation.whole(witnessesNeeded)), lines(witnesses)] as const]),
];

/** Writes the section on the seal, and on whether the store holds what was sealed. */
export const sealSection = (speech: Speech): Section => {
  const { report, texts } = speech;
  const { seal } = report;
  const text = texts.seal;
  const content =
    seal._tag === 'NotGiven'
      ? html`<p>${text.notGiven}</p>`
      : html`${verdictOf(seal, speech)} ${facts(factsOf(seal, speech))}
          <h3>${text.text}</h3>
          <pre><code>${seal.text}</code></pre>`;
  return {
    id: 'seal',
    title: text.title,
    content: html`${content}
      <p class="note">${text.means}</p>`,
  };
};
