import { html, type Html, nothing } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import { signInWords } from './words';

/** The texts that the page of signing in shows beside its two fields. */
export interface SignInPage {
  readonly language: Language;
  /** The path to go on to. */
  readonly next: string;
  /** Why the last try failed, in words. */
  readonly problem?: string | undefined;
  /** That something was done, in words. */
  readonly done?: string | undefined;
}

/** Writes the form of signing in. Nothing that was typed before is shown again. */
export const signInPage = ({ language, next, problem, done }: SignInPage): Html => {
  const words = signInWords[language];
  return html`<h1>${words.title}</h1>
    ${done === undefined ? nothing : html`<p class="done" role="status">${done}</p>`}
    ${problem === undefined ? nothing : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
    <form
      method="post"
      action="/sign-in"
      class="fields"
      ${problem === undefined ? nothing : html` aria-describedby="problem"`}
    >
      <input type="hidden" name="next" value="${next}" />
      <p class="field">
        <label for="name">${words.name}</label>
        <input
          id="name"
          name="name"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
        />
      </p>
      <p class="field">
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </p>
      <p><button type="submit">${words.submit}</button></p>
    </form>`;
};
