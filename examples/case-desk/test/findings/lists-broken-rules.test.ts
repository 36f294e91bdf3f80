import { describe, expect, it } from '@jest/globals';
import { civilDate, clientStream, ContactId } from '@pavadonis/domain';
import { findingsToDate } from '@pavadonis/projection-findings';
import { clientNo, type GivenEvent } from '@pavadonis/testing';
import { clientIdOf, exampleId, laterProvider } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { storedIn } from '../support/stored-in';
import { trialDesk } from '../support/trial-desk';

const before = (number: number) =>
  supportDelivered({ on: civilDate('2024-02-01'), contactId: exampleId(ContactId, 800 + number) });

const COUNT = 60;

// of each client a contact before the service began
const given: readonly GivenEvent[] = Array.from({ length: COUNT }, (_, i) => [
  ...clientNo(i + 1)(
    clientRegistered(),
    serviceStarted(i === 0 ? { providerId: laterProvider } : {}),
    before(i),
  ),
]).flat();

const trial = trialDesk((desk) => storedIn(desk, given));

const english = async (query: string): Promise<string> => {
  const browser = await trial.signedIn('auditor');
  await browser.get('/language/en');
  return (await browser.get(`/findings?${query}`)).body;
};

const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/href="\/clients\/([^"]+)"/g)].map(([, id = '']) => id);

describe('the list of findings', () => {
  it('shows all that the report finds, page by page', async () => {
    const { rows } = trial.desk().office.readModels.view('findings');
    const found = findingsToDate(rows, { asOf: civilDate('2024-03-04'), centreDays: 30 });
    const pages: string[] = [];
    const last = Math.ceil(found.length / 50);
    for (let page = 1; page <= last; page += 1) pages.push(...linksIn(await english(`page=${String(page)}`)));
    expect(pages.map((id) => `client-${id}`).sort()).toEqual(found.map(({ stream }) => stream).sort());
    expect(linksIn(await english('page=99999'))).toEqual(linksIn(await english(`page=${String(last)}`)));
  });

  it('is searched by rule, severity and provider', async () => {
    const body = await english('kind=ContactOutsideEpisode&severity=breach&provider=north-shore');
    expect(linksIn(body)).toEqual([String(clientStream(clientIdOf(1))).slice('client-'.length)]);
    expect(body).toContain('A contact outside every episode of the service.');
    expect(await english('kind=ContactOutsideEpisode&severity=notice')).toContain('No finding fits.');
    expect(await english('kind=Nothing')).toContain('No finding fits.');
  });

  it('says it in Latvian, too', async () => {
    const browser = await trial.signedIn('coordinator');
    expect((await browser.get('/findings?provider=north-shore')).body).toContain(
      'Kontakts ārpus pakalpojuma posma.',
    );
  });
});
