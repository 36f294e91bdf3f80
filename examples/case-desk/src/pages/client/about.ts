import type { Birth } from '@pavadonis/domain';
import { facts, html, type Html, nothing } from '@pavadonis/page';
import { fieldText, wordText } from '@pavadonis/texts';
import { countryText } from '../../words/countries';
import { groundText } from '../../words/ground';
import { shortNumber } from '../../words/short-number';
import type { Shown } from './read';
import { clientWords } from './words';

/** Writes a day of birth as far as it is known: a year alone is no day. */
const birthText = ({ date, precision }: Birth, { language, notation }: Shown['visit']): string => {
  const word = wordText('precision', precision, language);
  switch (precision) {
    case 'day':
      return notation.date(date);
    case 'month':
      return `${notation.month(date.slice(0, 7))} (${word})`;
    case 'year':
      return `${date.slice(0, 4)} (${word})`;
    case 'estimated':
      return `${notation.date(date)} (${word})`;
  }
};

const registration = ({ visit, person }: Shown): Html => {
  const { language, notation } = visit;
  const words = clientWords[language];
  const { registered } = person.state.registration;
  if (registered === undefined) return html`<p>${words.unregistered}</p>`;
  const { on, sex, birth, nationalities, stateless, countryOfOrigin, arrivalMode, arrivedOn } = registered;
  const name = (field: string): string => fieldText(field, language);
  return facts([
    [name('sex'), wordText('sex', sex, language)],
    ...(birth === undefined ? [] : [[name('birth'), birthText(birth, visit)] as const]),
    [
      name('nationalities'),
      stateless
        ? name('stateless')
        : nationalities.map((each) => countryText(each, language)).join(', ') || '–',
    ],
    [name('countryOfOrigin'), countryText(countryOfOrigin, language)],
    [name('arrivalMode'), wordText('arrivalMode', arrivalMode, language)],
    ...(arrivedOn === undefined ? [] : [[name('arrivedOn'), notation.date(arrivedOn)] as const]),
    [wordOfRegistration[language], notation.date(on)],
  ]);
};

const wordOfRegistration = { lv: 'Reģistrēts', en: 'Registered' } as const;

/** Writes who the client is, as far as the log knows. */
export const about = (shown: Shown): Html => {
  const { visit, person } = shown;
  const words = clientWords[visit.language];
  const merged = person.streams.length;
  return html`${registration(shown)}${
    merged > 1
      ? html`<p>${words.filesOf(visit.notation.whole(merged))}</p>
          <ul>
            ${person.streams.map((stream) => html`<li><code>${shortNumber(stream)}</code></li>`)}
          </ul>`
      : nothing
  }${shown.showsTexts ? nothing : html`<p class="note">${words.textsHidden}</p>`}`;
};

/** Writes the legal grounds of the client's stay, each from its day on. */
export const law = ({ visit: { language, notation }, person }: Shown): Html => {
  const words = clientWords[language];
  const { permits } = person.state.law;
  const legal = [...person.state.law.legal];
  const grounds = legal.filter(({ value }, i) => value.ground !== legal[i - 1]?.value.ground);
  const permit = permits.at(-1)?.value;
  return html`${
    grounds.length === 0
      ? html`<p>${words.noLaw}</p>`
      : html`<ul>
          ${grounds
            .toReversed()
            .map(
              ({ from, value }) =>
                html`<li>${groundText(value.ground, language)} ${words.since(notation.date(from))}</li>`,
            )}
        </ul>`
  }${permit === undefined ? nothing : html`<p>${words.permit(notation.date(permit))}</p>`}`;
};
