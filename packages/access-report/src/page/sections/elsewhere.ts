import { html, type Section, table } from '@pavadonis/page';
import type { NamedElsewhere } from '../../report/access-report';
import type { Speech } from '../speech';

/** Writes the section of events in other files that name the person; none where there are none. */
export const elsewhereSection = ({ report, texts, notation, say }: Speech): readonly Section[] => {
  const { title, lead, kind, kinds } = texts.elsewhere;
  if (report.elsewhere.length === 0) return [];
  const rows = table<NamedElsewhere>(
    title,
    [
      {
        label: texts.data.event,
        kind: 'heading',
        cell: ({ name, on, position }) =>
          html`${say(name)} ${notation.date(on)} <small>${texts.data.number(String(position))}</small>`,
      },
      { label: kind, kind: 'text', cell: ({ category }) => kinds[category] },
    ],
    report.elsewhere,
    { stacked: true },
  );
  return [
    {
      id: 'elsewhere',
      title,
      content: html`<p>${lead}</p>
        ${rows}`,
    },
  ];
};
