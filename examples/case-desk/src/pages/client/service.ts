import type { Episode } from '@pavadonis/domain/client';
import { html, type Html, table } from '@pavadonis/page';
import { wordText } from '@pavadonis/texts';
import { providerText } from '../../words/providers';
import type { Shown } from './read';
import { clientWords } from './words';

/** Writes the episodes of the service, the newest first. */
export const service = ({ visit: { language, notation }, person }: Shown): Html => {
  const words = clientWords[language];
  const episodes = [...person.state.service.episodes.values()];
  if (episodes.length === 0) return html`<p>${words.noService}</p>`;
  return table<Episode>(
    words.service.caption,
    [
      {
        label: words.service.days,
        kind: 'heading',
        cell: ({ started, end }) =>
          `${notation.date(started.on)} – ${end === undefined ? '' : notation.date(end)}`,
      },
      {
        label: words.service.provider,
        kind: 'text',
        cell: ({ provision }) => providerText(provision.providerId, language),
      },
      {
        label: words.service.kind,
        kind: 'text',
        cell: ({ started }) => wordText('serviceKind', started.serviceKind, language),
      },
      {
        label: words.service.end,
        kind: 'text',
        cell: ({ endReason }) => (endReason === undefined ? '' : wordText('reason', endReason, language)),
      },
    ],
    episodes.toReversed(),
    { stacked: true },
  );
};
