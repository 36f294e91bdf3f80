import type { AccessEvent, RecordedFact } from '@pavadonis/access-report';
import { html, type Html, nothing } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import { correctionPath, formOfType, type Kind } from '../../forms/corrections/target';
import { may } from '../../rights/rights';
import { roleText } from '../../words/role';
import { factList, factValue } from './fact';
import type { Shown } from './read';
import { clientWords } from './words';

const dayOf = ({ on, standing }: AccessEvent): string => (standing._tag === 'Amended' ? standing.on : on);

const recording = (
  { recordedAt, recording: by }: AccessEvent,
  { visit: { language, notation } }: Shown,
): Html =>
  html`<p class="muted">
    ${clientWords[language].recordedAt(
      notation.moment(recordedAt),
      by['by.actor'] ?? '–',
      roleText(by['by.role'] ?? '–', language),
    )}
  </p>`;

const reasonOf = ({ facts }: AccessEvent): RecordedFact | undefined =>
  facts.find(({ place }) => place === 'reason');

const evidence = ({ evidence: documents }: AccessEvent, shown: Shown): Html =>
  html`${documents.map(
    (facts) =>
      html`<p>${clientWords[shown.visit.language].evidence}:</p>
        ${factList(facts, shown)}`,
  )}`;

const tagOf = ({ type, evidence: { length } }: AccessEvent, language: Language): string => {
  const { voidedTag, amendedTag, documentTag } = clientWords[language];
  if (type === 'EventVoided') return voidedTag;
  return length > 0 ? documentTag : amendedTag;
};

const correction = (event: AccessEvent, shown: Shown): Html => {
  const { language, notation } = shown.visit;
  const words = clientWords[language];
  const reason = reasonOf(event);
  return html`<li>
    <span class="tag">${tagOf(event, language)}</span>
    ${notation.date(event.on)}${
      reason === undefined ? nothing : html`. ${words.reason}: ${factValue(reason, shown)}`
    }
    ${recording(event, shown)} ${evidence(event, shown)}
  </li>`;
};

// ids by which events find each other, which nobody needs to read
const JOINTS = ['contactId', 'episodeId', 'planId'];

const isForReaders = ({ place }: RecordedFact): boolean => !JOINTS.includes(place);

/** Writes the facts that hold; one that was recorded otherwise has its former value beside it. */
const heldFacts = ({ facts, standing }: AccessEvent, shown: Shown): Html => {
  const { visit } = shown;
  if (standing._tag !== 'Amended') return factList(facts.filter(isForReaders), shown);
  const former = new Map(facts.filter(isForReaders).map((fact) => [fact.place, fact]));
  const now = new Map(standing.facts.filter(isForReaders).map((fact) => [fact.place, fact]));
  const places = [...new Set([...former.keys(), ...now.keys()])];
  const { was } = clientWords[visit.language];
  return html`<dl class="facts">
    ${places.map((place) => {
      const [before, after] = [former.get(place), now.get(place)];
      const name = (after ?? before)?.name[visit.language] ?? '';
      const isSame = JSON.stringify(before) === JSON.stringify(after);
      return html`<dt>${name}</dt>
        <dd>
          ${after === undefined ? nothing : factValue(after, shown)}${
            isSame || before === undefined ? nothing : html` <del>(${was}: ${factValue(before, shown)})</del>`
          }
        </dd>`;
    })}
  </dl>`;
};

const correcting = (event: AccessEvent, { visit, person }: Shown): Html => {
  const { language, session, notation } = visit;
  if (event.standing._tag === 'Voided' || !may(session.account.role, 'correct')) return nothing;
  const words = clientWords[language];
  const name = `${event.name[language]}, ${notation.date(dayOf(event))}`;
  const link = (kind: Kind): Html =>
    html`<a
      href="${correctionPath(person, event.id, kind)}"
      aria-label="${words.about(words.correcting[kind], name)}"
      >${words.correcting[kind]}</a
    > `;
  return html`<p>
    ${formOfType(event.type) === undefined ? nothing : link('amend')}${link('void')}${link('evidence')}
  </p>`;
};

const STANDING: Readonly<Record<AccessEvent['standing']['_tag'], string>> = {
  Holds: 'holds',
  Amended: 'amended',
  Voided: 'voided',
  Corrects: 'holds',
};

const item = (event: AccessEvent, corrections: readonly AccessEvent[], shown: Shown): Html => {
  const { language, notation } = shown.visit;
  const words = clientWords[language];
  const { standing } = event;
  const day = notation.date(dayOf(event));
  const title = html`${day} – ${event.name[language]}`;
  const was =
    standing._tag === 'Amended' && standing.on !== event.on
      ? html` <del>(${words.was}: ${notation.date(event.on)})</del>`
      : nothing;
  return html`<li class="${STANDING[standing._tag]}">
    <h3>${standing._tag === 'Voided' ? html`<del>${title}</del>` : title}${was}</h3>
    ${recording(event, shown)} ${heldFacts(event, shown)} ${evidence(event, shown)}
    ${
      corrections.length === 0
        ? nothing
        : html`<ul>
            ${corrections.map((each) => correction(each, shown))}
          </ul>`
    }
    ${correcting(event, shown)}
  </li>`;
};

/** Writes all that was recorded, by the day on which it happened, the newest first; corrections stand at what they correct. */
export const timeline = (shown: Shown): Html => {
  const { listed, events, visit } = shown;
  const { language, notation } = visit;
  const words = clientWords[language];
  return html`${
      listed.length < events
        ? html`<p>
            ${words.newest(notation.whole(listed.length), notation.whole(events))}
            <a href="?all#timeline">${words.showAll}</a>
          </p>`
        : nothing
    }
    <ol class="timeline">
      ${listed.map(({ event, corrections }) => item(event, corrections, shown))}
    </ol>`;
};
