import { idOf, type StreamOf } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { html, type Html, nothing } from '@pavadonis/page';
import { textOf } from '@pavadonis/texts';
import { inTurn } from '../../forms/in-turn';
import { byOf } from '../../sign-in/by';
import { CSRF } from '../../server/csrf';
import { type Answer, goOn, page } from '../../server/answer';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { clientPath } from './paths';
import { protectionWords } from './words';

/** A reason why nothing was done, in words. */
interface Problem {
  readonly beside: 'sure' | 'form';
  readonly text: string;
}

const written = ({ language, session }: Visit, stream: StreamOf<'client'>, problem?: Problem): Html => {
  const { carryOut: words } = protectionWords[language];
  const path = clientPath(idOf(stream));
  const isBeside = problem?.beside === 'sure';
  return html`<h1>${words.title}: ${shortNumber(stream)}</h1>
    ${
      problem === undefined
        ? nothing
        : html`<div class="problem" role="alert" tabindex="-1" id="problem" autofocus>
            <h2>${words.notDone}</h2>
            <p>${isBeside ? html`<a href="#sure">${problem.text}</a>` : html`${problem.text}`}</p>
          </div>`
    }
    <p>${words.lead}</p>
    <form method="post" action="${path}/forget" novalidate>
      <input type="hidden" name="${CSRF}" value="${session.csrf}" />
      <p class="field choice">
        <input
          id="sure"
          name="sure"
          type="checkbox"
          value="yes"
          required
          ${isBeside ? html` aria-invalid="true" aria-describedby="sure-error"` : nothing}
        />
        <label for="sure">${words.sure}</label>
        ${isBeside ? html`<span class="error" id="sure-error">${problem.text}</span>` : nothing}
      </p>
      <p class="actions">
        <button type="submit">${words.submit}</button>
        <a class="button quiet" href="${path}">${words.back}</a>
      </p>
    </form>`;
};

/** Answers the page on which somebody is forgotten. */
export const askToCarryOut = (visit: Visit, stream: StreamOf<'client'>): Answer =>
  page(protectionWords[visit.language].carryOut.title, written(visit, stream));

/** Forgets somebody whose request is due, once whoever sends it says that they know it to be for good. */
export const carryOut = async (visit: Visit, stream: StreamOf<'client'>): Promise<Answer> => {
  const { desk, language, sent, session } = visit;
  const { carryOut: words } = protectionWords[language];
  const notDone = (beside: Problem['beside'], text: string, status: 409 | 422): Answer =>
    page(words.title, written(visit, stream, { beside, text }), status);
  if (sent.get('sure')?.[0] !== 'yes') return notDone('sure', words.notSure, 422);
  const done = await inTurn(stream, () =>
    orThrow(desk.forgetting.carryOut(stream, { by: byOf(session.account) })),
  );
  switch (done._tag) {
    case 'Refused':
      return notDone('form', textOf(done.refusal, language), 422);
    case 'Conflict':
      return notDone('form', words.busy, 409);
    case 'Forgotten':
      return goOn(
        `${clientPath(idOf(stream))}?done=${done.isCleared ? 'carry-out-forgetting' : 'carry-out-not-cleared'}`,
      );
  }
};
