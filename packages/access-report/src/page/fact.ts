import { type Bilingual, html, type Html, nothing } from '@pavadonis/page';
import type { RecordedFact, Unopened } from '../report/recorded-fact';
import type { Speech } from './speech';

/** Says why a text is not shown. */
const unopenedText = ({ reason, on }: Unopened, { texts, notation }: Speech): Html =>
  html`<em>${texts.unopened[reason](on === undefined ? undefined : notation.date(on))}</em>`;

/** Writes a text that is shown, one that is not, or one that the host gave in both languages. */
export const shownText = (
  {
    value,
    text,
    unopened,
  }: {
    readonly value?: string | undefined;
    readonly text?: Bilingual | undefined;
    readonly unopened?: Unopened | undefined;
  },
  speech: Speech,
): Html => {
  if (unopened !== undefined) return unopenedText(unopened, speech);
  return html`${text === undefined ? (value ?? '') : speech.say(text)}`;
};

const valueOf = ({ form, value = '', text, unopened }: RecordedFact, speech: Speech): Html => {
  const { say, notation, country, texts } = speech;
  if (unopened !== undefined) return unopenedText(unopened, speech);
  if (text !== undefined) return html`${say(text)}`;
  if (typeof value === 'object') return html`${texts.none}`;
  if (form === 'day') return html`${notation.date(String(value))}`;
  if (form === 'country') return html`${country(String(value))}`;
  return form === 'id' || form === 'provider' ? html`<code>${String(value)}</code>` : html`${String(value)}`;
};

const markOf = ({ review }: RecordedFact, { texts }: Speech): Html =>
  review === undefined
    ? nothing
    : html` <strong class="review">${texts.mark}: ${texts.reviewReasons[review]}</strong>`;

/** Writes facts as a list, each with its name, and marks those that somebody has to review. */
export const factList = (facts: readonly RecordedFact[], speech: Speech): Html =>
  facts.length === 0
    ? nothing
    : html`<ul>
        ${facts.map(
          (each) => html`<li>${speech.say(each.name)}: ${valueOf(each, speech)}${markOf(each, speech)}</li> `,
        )}
      </ul>`;
