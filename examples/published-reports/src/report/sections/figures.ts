import { html, type Html, nothing, table } from '@pavadonis/page';
import type { Figure, LeftOut, ReportData, Shown } from '../report-data';
import type { Speech } from '../speech';
import type { Section } from '@pavadonis/page';

const value = (shown: Shown, { unit }: Figure, { format }: Speech): Html | string =>
  typeof shown === 'number'
    ? unit === 'cents'
      ? format.euros(shown)
      : format.whole(shown)
    : html`<span class="text"
        >${shown.split(/(?<=…)|(?= )/).map((part) => html`<wbr /><span>${part}</span>`)}</span
      >`;

const figuresTable = (figures: readonly Figure[], speech: Speech): Html => {
  const { texts, say, language, format } = speech;
  const text = texts.figures;
  return table<Figure>(
    text.table,
    [
      {
        label: text.figure,
        kind: 'heading',
        cell: ({ id, what }) => html`${format.sentence(say(what))}<span class="id">${id}</span>`,
      },
      { label: text.definition, kind: 'text', cell: ({ definition }) => format.sentence(say(definition)) },
      { label: text.published, kind: 'number', cell: (figure) => value(figure.published, figure, speech) },
      {
        label: text.replayed,
        kind: 'number',
        cell: (figure) =>
          html`<span
            >${value(figure.replayed, figure, speech)}${figure.exact === undefined ? nothing : html`<br /><small>${text.exactly(figure.exact)}</small>`}</span
          >`,
      },
      {
        label: text.equal,
        kind: 'text',
        cell: ({ equal }) =>
          equal ? html`<span class="yes">${text.yes}</span>` : html`<span class="no">${text.no}</span>`,
      },
      {
        label: text.source,
        kind: 'text',
        cell: ({ source }) => html`<a href="#${language}-source-${source}">${source}</a>`,
      },
    ],
    figures,
    { stacked: true },
  );
};

const leftOutTable = (leftOut: readonly LeftOut[], { texts, say }: Speech): Html =>
  table<LeftOut>(
    texts.figures.leftOut,
    [
      { label: texts.figures.figure, kind: 'heading', cell: ({ what }) => say(what) },
      { label: texts.figures.reason, kind: 'text', cell: ({ reason }) => say(reason) },
    ],
    leftOut,
    { stacked: true },
  );

/** Writes the section on every published figure beside the replayed one, the sources, and the figures left out. */
export const figuresSection = (data: ReportData, speech: Speech): Section => {
  const { texts, say, language } = speech;
  return {
    id: 'figures',
    title: texts.figures.title,
    content: html`<p>${texts.figures.lead}</p>
      ${figuresTable(data.figures, speech)}
      <h3>${texts.figures.sources}</h3>
      <ul class="note">
        ${data.sources.map(({ id, title }) => html`<li id="${language}-source-${id}"><strong>${id}</strong> ${say(title)}</li> `)}
      </ul>
      ${data.leftOut.length === 0 ? nothing : leftOutTable(data.leftOut, speech)}`,
  };
};
