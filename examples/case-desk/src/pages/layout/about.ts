import { categoryOf, idOf, type StreamName } from '@pavadonis/domain';
import { html, type Html } from '@pavadonis/page';
import { personOf } from '@pavadonis/projection';
import { maySee } from '../../rights/clients';
import { may } from '../../rights/rights';
import type { Visit } from '../../server/visit';
import { providerText } from '../../words/providers';
import { shortNumber } from '../../words/short-number';

/**
 * Returns whether a reader may know what is said about a stream: of a client by the rule for clients, of anything else those who
 * see all providers.
 */
export const mayKnowOf = ({ desk, session: { account } }: Visit): ((stream: StreamName) => boolean) => {
  const { rows } = desk.office.readModels.view('caseload');
  const seesAll = may(account.role, 'see_all_providers');
  return (stream) => {
    if (seesAll) return true;
    const row = rows.client.get(personOf(rows, stream));
    return row !== undefined && maySee(account, row);
  };
};

/** Returns the provider whom a client had last; nothing for other streams. */
export const providerOf = ({ desk }: Pick<Visit, 'desk'>): ((stream: StreamName) => string | undefined) => {
  const { rows } = desk.office.readModels.view('caseload');
  return (stream) =>
    rows.client.get(personOf(rows, stream))?.episodes.at(-1)?.provisions.at(-1)?.value.providerId;
};

/** Returns the name of the provider whom a client had last; a dash for other streams. */
export const providerCell = (visit: Pick<Visit, 'desk' | 'language'>, stream: StreamName): string => {
  const code = providerOf(visit)(stream);
  return code === undefined ? '–' : providerText(code, visit.language);
};

const KINDS = {
  contract: { lv: 'līgums', en: 'contract' },
  operation: { lv: 'darbība', en: 'operation' },
  centre: { lv: 'centrs', en: 'centre' },
} as const;

/** Writes whom or what a stream is about: a client with a link to the page, and anything else by its kind and number. */
export const aboutStream = ({ language }: Pick<Visit, 'language'>, stream: StreamName): Html => {
  const kind = categoryOf(stream);
  return kind === 'client'
    ? html`<a href="/clients/${idOf(stream)}">${shortNumber(stream)}</a>`
    : html`${KINDS[kind][language]} ${shortNumber(stream)}`;
};
