import { html, type Html, nothing } from '@pavadonis/page';
import { type Answer, page } from '../../server/answer';
import type { Route, Visit } from '../../server/visit';
import type { Section } from '../layout/section';
import { askedIn, type Asked, endOf } from './asked';
import { answersOf, differencesOf, rowsNow } from './compare';
import { differencesSection } from './differences';
import { figures } from './figures';
import { askForm } from './form';
import { labels } from './labels';
import type { Parts } from './questions';
import { dashboardWords } from './words';

/** This part of the desk in the navigation. */
export const dashboardSection: Section = {
  path: '/dashboard',
  right: 'see_figures',
  name: { lv: 'Mēneša pārskats', en: 'The month' },
};

const head = (visit: Visit, asked: Asked): Html => {
  const words = dashboardWords[visit.language];
  const { date, month } = visit.notation;
  return html`<h1>${words.title(month(asked.month))}</h1>
    ${askForm(visit, asked)}
    ${asked.givenAsOf === undefined ? nothing : html`<p>${words.asked.asOf(date(asked.givenAsOf))}</p>`}
    ${
      asked.knownOn === undefined
        ? nothing
        : html`<p>
            ${words.asked.known(date(asked.knownOn))} ${words.thenAndNow}
            <a href="#differs">${words.differs.title}</a>
          </p>`
    }`;
};

const written = (visit: Visit, asked: Asked, now: Parts, then?: Parts): Html => {
  const { rows } = visit.desk.office.readModels.view('caseload');
  return html`${figures(visit, { now, then, label: labels(rows, visit) })}`;
};

const answer = async (visit: Visit): Promise<Answer> => {
  const { desk, language } = visit;
  const asked = askedIn(visit);
  const title = dashboardSection.name[language];
  if (asked.knownOn === undefined)
    return page(title, html`${head(visit, asked)} ${written(visit, asked, answersOf(rowsNow(desk), asked))}`);
  const then = await desk.past.at(endOf(asked.knownOn));
  if (then === undefined)
    return page(
      title,
      html`${head(visit, asked)}
        <p class="problem">${dashboardWords[language].busy}</p>`,
      503,
    );
  const now = rowsNow(desk);
  const shown = written(visit, asked, answersOf(now, asked), answersOf(then, asked));
  const label = labels(now.views.caseload, visit);
  const differences = await differencesOf(desk, asked, then, now);
  return page(title, html`${head(visit, asked)} ${shown} ${differencesSection(visit, label, differences)}`);
};

/** The routes of this part. */
export const dashboardRoutes: readonly Route[] = [
  { method: 'GET', path: dashboardSection.path, right: dashboardSection.right, answer },
];
